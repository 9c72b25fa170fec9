import type { WorkspaceRole } from '../../../shared/domain/workspace.ts';
import type { Result } from '../../../shared/result/result.ts';
import type { StoreRefusal, WorkspaceStore } from './store.ts';

/** Where workspaces lie and how one is opened. */
export interface Workspaces {
  /** Preset folder of the user's own workspace. */
  defaultFolder(): string;
  /** Folder of the sample workspace of a role. */
  sampleFolder(role: WorkspaceRole): string;
  /** `existing` refuses a missing or empty folder as `absent`; `new` refuses a folder that holds anything. */
  open(folder: string, how: 'existing' | 'new'): Promise<Result<WorkspaceStore, StoreRefusal>>;
}
