import type { Language } from '../../../shared/ipc/contract/app.ts';

/** A link that a person may have opened; `host` is what the question shows. */
export interface LinkToOpen {
  readonly url: string;
  readonly host: string;
  readonly language: Language;
}

/** Native dialogs. Paths never reach the page. */
export interface Dialogs {
  /** Full path of the chosen folder, null when the user cancelled. */
  chooseFolder(): Promise<string | null>;
  /** Full paths of the chosen files, empty when the user cancelled. */
  chooseFiles(): Promise<readonly string[]>;
  /** Full path of a file to write, null when the user cancelled; `extension` without the dot. */
  chooseSavePath(proposedName: string, extension: string): Promise<string | null>;
  /** Shows a folder of ours in the file manager (R14). */
  showFolder(folder: string): void;
  /** Asks with the bare host and opens the link in the browser; false when the user did not want to (R13). */
  openLink(link: LinkToOpen): Promise<boolean>;
}
