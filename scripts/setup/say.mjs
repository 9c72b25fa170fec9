// What set-up says, always on standard error, so that standard output belongs to the command itself.

/** One line about what is being done. */
export function say(text) {
  process.stderr.write(`channel-desk: ${text}\n`);
}

/** A step of set-up that cannot go on: which step, why, and what the user can do. */
export class SetupError extends Error {
  constructor(step, why, todo) {
    super(`${step}: ${why}`);
    this.name = 'SetupError';
    this.step = step;
    this.why = why;
    this.todo = todo;
  }
}

/** Runs `main`; a SetupError becomes three plain lines and exit code 1, anything else keeps its stack. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`stopped at "${error.step}".`);
    say(`why: ${error.why}`);
    say(`what to do: ${error.todo}`);
    process.exitCode = 1;
  }
}
