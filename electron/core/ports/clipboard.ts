/** The clipboard of the system. It is never read. */
export interface Clipboard {
  /** Puts plain text on it. */
  write(text: string): Promise<void>;
}
