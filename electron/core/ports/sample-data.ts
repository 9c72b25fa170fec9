import type { WorkspaceRole } from '../../../shared/domain/workspace.ts';
import type { SampleScript } from './sample-script.ts';

/** The invented workspace of a role, as the shipped file describes it (days relative to today). */
export interface SampleData {
  script(role: WorkspaceRole): SampleScript;
}
