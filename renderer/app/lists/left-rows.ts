const NAME = 'chosenRows';

type EntryState = Readonly<Record<string, unknown>> | null;

const entryState = (): EntryState => window.history.state as EntryState;

/**
 * Writes into the entry of the window's history which rows were chosen when the list was left. Only who comes back to this
 * very entry finds them chosen; who opens the list anew chooses anew.
 */
export function leaveChosen(ids: Iterable<string>): void {
  window.history.replaceState({ ...entryState(), [NAME]: [...ids] }, '');
}

/** The rows that were chosen when this entry was left; none when it is a new one. */
export function leftChosen(): readonly string[] {
  const ids = entryState()?.[NAME];
  return Array.isArray(ids) ? ids.filter((id): id is string => typeof id === 'string') : [];
}

/** What was chosen is in the list again; from here on it changes there. */
export const forgetLeft = (): void => {
  if (leftChosen().length > 0) leaveChosen([]);
};
