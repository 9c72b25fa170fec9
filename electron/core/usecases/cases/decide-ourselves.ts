import type { CaseLine } from '../../../../shared/domain/case.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { InputIssue } from '../../../../shared/result/app-error.ts';
import { err } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { readLine, type StoredLine } from './read-line.ts';

type OwnDeps = Pick<Deps, 'desk' | 'ids' | 'clock'>;

/** Stores the line anew; the snapshot and everything else of the case stay as they are. */
function commitLine(deps: OwnDeps, { open, found }: StoredLine, label: string, put: CaseLine) {
  const lines = found.body.lines.map((one) => (one.lineId === put.lineId ? put : one));
  return commitByHand(deps, open, {
    label,
    ops: [{ kind: 'case', id: found.id, ifRev: found.rev, put: { ...found.body, lines } }],
    subject: { kind: 'case', id: found.id, customerId: found.body.customerId },
  });
}

function problemOf(
  { support, move, until }: ParsedInput<'cases.set-own-decision'>,
  today: string,
): InputIssue | undefined {
  if (support === null && move === null) return { path: 'support', problem: 'required' };
  return until !== null && until < today ? { path: 'until', problem: 'past' } : undefined;
}

/** Records what the company decided by itself, with its reason. It stands above the verdict and changes none. */
export async function setOwnDecision(
  deps: OwnDeps,
  input: ParsedInput<'cases.set-own-decision'>,
): Promise<Reply<'cases.set-own-decision'>> {
  const issue = problemOf(input, deps.clock.today());
  if (issue !== undefined) return err({ code: 'invalid-input', issues: [issue] });
  const stored = await readLine(deps, input);
  if (!stored.ok) return stored;
  const { support, move, reason, until } = input;
  const ownDecision = {
    ...(support === null ? {} : { support }),
    ...(move === null ? {} : { move }),
    reason: reason.trim(),
    ...(until === null ? {} : { until }),
    by: stored.value.open.person.id,
    at: deps.clock.now(),
  };
  return commitLine(deps, stored.value, 'case.own-decision', { ...stored.value.line, ownDecision });
}

/** Takes the company's own decision back; the log keeps both. Errors: `not-found`, also when there is none. */
export async function removeOwnDecision(
  deps: OwnDeps,
  which: ParsedInput<'cases.remove-own-decision'>,
): Promise<Reply<'cases.remove-own-decision'>> {
  const stored = await readLine(deps, which);
  if (!stored.ok) return stored;
  const { ownDecision, ...line } = stored.value.line;
  if (ownDecision === undefined) return err({ code: 'not-found', entity: 'own-decision', id: which.lineId });
  return commitLine(deps, stored.value, 'case.own-decision-removed', line);
}
