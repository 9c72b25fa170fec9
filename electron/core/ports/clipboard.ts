/** The clipboard of the system. It is never read. */
export interface Clipboard {
  /** Puts plain text on it. */
  write(text: string): Promise<void>;
  /** Puts the same text on it plain and formatted; the program it is pasted into chooses. */
  writeFormatted(text: string, html: string): Promise<void>;
}
