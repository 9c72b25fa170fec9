/** Prints what the window's page shows in its print style. */
export interface Printer {
  /** The page as a PDF in A4. */
  toPdf(): Promise<Uint8Array>;
  /** Opens the system's print dialog; false when nothing was printed. */
  print(): Promise<boolean>;
}
