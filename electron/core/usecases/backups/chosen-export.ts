/** An exported workspace that somebody pointed at. */
interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The exported workspace of this session that waits to be opened: one at most, in memory only. */
export interface ChosenExport {
  put(file: string, chosen: ChosenFile): void;
  get(file: string): ChosenFile | undefined;
  drop(file: string): void;
}

export function createChosenExport(): ChosenExport {
  let held: { readonly file: string; readonly chosen: ChosenFile } | null = null;
  return {
    put: (file, chosen) => {
      held = { file, chosen };
    },
    get: (file) => (held?.file === file ? held.chosen : undefined),
    drop: (file) => {
      if (held?.file === file) held = null;
    },
  };
}
