/** How an append that failed left the file: cut back to its last durable byte, or in doubt. */
export class AppendFailed extends Error {
  readonly reason: unknown;
  readonly isCutBack: boolean;
  constructor(reason: unknown, isCutBack: boolean) {
    super('append failed');
    this.name = 'AppendFailed';
    this.reason = reason;
    this.isCutBack = isCutBack;
  }
}
