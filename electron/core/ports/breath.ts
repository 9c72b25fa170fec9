/** Lets the other work of the process go first. */
export interface Breath {
  /** Milliseconds of a clock that never goes back. */
  now(): number;
  /** Resolves once everything that waits has had its turn. */
  pause(): Promise<void>;
}
