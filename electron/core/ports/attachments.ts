/** A kept file by its content: `sha256` in lower-case hexadecimal is its name, `bytes` its size. */
export interface KeptFile {
  readonly sha256: string;
  readonly bytes: number;
}

/** How a kept file lies there: as it was kept, not at all, or with other bytes. */
export type AttachmentState = 'there' | 'missing' | 'altered';

/** Files that were handed in as evidence, in the open workspace: kept as they are, never opened, never removed. */
export interface Attachments {
  /** Keeps the bytes; the same content is kept once. Refusals are StoreErrors: `disk-full`, `read-only`. */
  keep(content: Uint8Array): Promise<void>;
  look(file: KeptFile): Promise<AttachmentState>;
  /** The bytes as they were kept, null when they are not there or not the same. */
  read(file: KeptFile): Promise<Uint8Array | null>;
  /** Puts a missing or altered file back from the newest backup that has it; false when none has. Refusals as `keep`. */
  putBack(file: KeptFile): Promise<boolean>;
  /** Where the file lies. It never reaches the page. */
  pathOf(file: KeptFile): string;
}
