/** The one long run of this session: beginning another one cancels the one before. */
export interface Runs {
  /** Answers how the new run asks whether it was cancelled. */
  begin(): () => boolean;
}

export function createRuns(): Runs {
  let newest = 0;
  return {
    begin: () => {
      newest += 1;
      const mine = newest;
      return () => mine !== newest;
    },
  };
}
