import { expect } from 'vitest';

/** The refusal a promise ends with; fails when it does not. */
export const refusalOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => expect.fail('was not refused'),
    (error: { refusal: unknown }) => error.refusal,
  );
