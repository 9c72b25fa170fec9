/** Keeps a defect with its stack and answers a short reference a user can quote. No customer data goes in (R37). */
export interface DefectLog {
  report(error: unknown, where: string): string;
}
