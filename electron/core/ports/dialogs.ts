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
}
