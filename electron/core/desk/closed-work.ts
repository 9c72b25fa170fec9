interface Parts<T, S> {
  readonly close: () => Promise<void>;
  readonly work: () => Promise<T>;
  readonly reopen: () => Promise<S>;
}

/** Work for which the open workspace is closed; who asks for the workspace meanwhile waits until it is over. */
export interface ClosedWork {
  /** Closes, works, and opens again, whatever came of the work; a failure of it is thrown then. */
  run<T, S>(parts: Parts<T, S>): Promise<{ readonly worked: T; readonly state: S }>;
  /** Resolves once none is running, whatever came of it. */
  over(): Promise<void>;
}

async function closedFor<T, S>({ close, work, reopen }: Parts<T, S>) {
  await close();
  const outcome = work();
  await outcome.catch(() => undefined);
  const state = await reopen();
  return { worked: await outcome, state };
}

export function createClosedWork(): ClosedWork {
  let running: Promise<void> = Promise.resolve();
  return {
    run: (parts) => {
      const mine = closedFor(parts);
      running = mine.then(
        () => undefined,
        () => undefined,
      );
      return mine;
    },
    over: () => running,
  };
}
