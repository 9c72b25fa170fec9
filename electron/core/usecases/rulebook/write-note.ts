import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { Op } from '../../ports/store.ts';
import { readAll } from '../../records.ts';

/**
 * Keeps what a colleague wrote about a rule; an empty text takes the note away. Errors: `not-found` for a rule that no
 * edition has, `invalid-input` when there is nothing to take away.
 */
export async function writeNote(
  { desk, rulebooks, ids, clock }: Pick<Deps, 'desk' | 'rulebooks' | 'ids' | 'clock'>,
  input: ParsedInput<'rulebook.note'>,
): Promise<Reply<'rulebook.note'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const { ruleId } = input;
  const isThere = rulebooks.editions().some(({ edition }) => rulebooks.rule(edition, ruleId) !== undefined);
  if (!isThere) return err({ code: 'not-found', entity: 'rule', id: ruleId });
  const { store, person } = open.value;
  const [before] = await readAll(store, 'rule-note', [{ field: 'ruleId', op: 'eq', value: ruleId }]);
  const text = input.text.trim();
  const at = { kind: 'rule-note', id: before?.id ?? ids.next(), ifRev: before?.rev ?? 0 } as const;
  const verifiedOn = before?.body.verifiedOn;
  const kept = verifiedOn === undefined ? {} : { verifiedOn };
  const put = { ...kept, ruleId, text, writtenBy: person.id, writtenOn: clock.today() };
  if (text === '' && (before?.body.text ?? '') === '')
    return err({ code: 'invalid-input', issues: [{ path: 'text', problem: 'empty' }] });
  const ops: Op[] = [text === '' && verifiedOn === undefined ? { ...at, del: true } : { ...at, put }];
  return commitByHand({ ids }, open.value, {
    label: 'rulebook.note',
    subject: { kind: 'rule-note', id: at.id },
    ops,
  });
}
