import type { CaseLine } from '../../../../shared/domain/case.ts';
import type { Customer } from '../../../../shared/domain/customer.ts';
import {
  type Known,
  type KnownEntry,
  type Source,
  unknown,
  withEntry,
} from '../../../../shared/domain/known.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { InputIssue } from '../../../../shared/result/app-error.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { factDefinition, valueProblem } from '../../../../shared/rules/facts.ts';
import { requireOpen } from '../../desk/require-open.ts';
import type { ChangeSet, Op } from '../../ports/store.ts';
import { settle } from '../../store-errors.ts';
import type { CaseDeps } from './case-reading.ts';
import { readCasePage } from './read-cases.ts';

type Answer = ParsedInput<'cases.answer'>;
type Entry = Omit<KnownEntry<never>, 'value'>;

/** The field without what the customer stated. */
function unsaid<T>(field: Known<T>): Known<T> {
  const kept = field.entries.filter((old) => old.source.type !== 'stated');
  return kept.reduce<Known<T>>(withEntry, unknown<T>());
}

/** An answer on the card is stated by the customer; `unknown` takes an earlier statement back. */
const answered = <T>(field: Known<T>, value: string | number, entry: Entry): Known<T> =>
  value === 'unknown' ? unsaid(field) : withEntry(unsaid(field), { ...entry, value: value as T });

/** A line's own fields are answered there; every other fact becomes an answer of the line. */
export function answerLine(line: CaseLine, fact: string, value: string | number, entry: Entry): CaseLine {
  switch (fact) {
    case 'serviceType':
      return { ...line, serviceType: answered(line.serviceType, value, entry) };
    case 'commerceGeneration':
      return { ...line, commerceGeneration: answered(line.commerceGeneration, value, entry) };
    case 'acquisitionChannel':
      return { ...line, acquisitionChannel: answered(line.acquisitionChannel, value, entry) };
    default: {
      const { [fact]: before, ...others } = line.answers;
      const after = answered<string | number>(before ?? unknown(), value, entry);
      return { ...line, answers: after.entries.length === 0 ? others : { ...others, [fact]: after } };
    }
  }
}

/** Facts about the customer as a whole go to the customer as well, so that other cases need not ask again. */
export function answerCustomer(
  customer: Customer,
  fact: string,
  value: string | number,
  entry: Entry,
): Customer {
  if (fact === 'customerIsCspPartnerTenant') {
    return { ...customer, isCspPartnerTenant: answered(customer.isCspPartnerTenant, value, entry) };
  }
  if (fact === 'mcaState') {
    if (value === 'unknown') return { ...customer, mca: unsaid(customer.mca) };
    const state = value as NonNullable<Customer['mca']['value']>['state'];
    return { ...customer, mca: withEntry(customer.mca, { ...entry, value: { state } }) };
  }
  return customer;
}

/** Why an answer cannot be taken, or undefined. */
function problemOf({ fact, value }: Answer): InputIssue | undefined {
  const definition = factDefinition(fact);
  if (definition === undefined) return { path: 'fact', problem: 'unknown fact' };
  const problem = value === 'unknown' ? undefined : valueProblem(definition, value);
  return problem === undefined ? undefined : { path: 'value', problem };
}

/** Answers one open question of a case. The snapshot stays as it was; the reply holds today's decision. */
export async function answerQuestion(deps: CaseDeps, input: Answer): Promise<Reply<'cases.answer'>> {
  const { id, lineId, fact, value } = input;
  const problem = problemOf(input);
  if (problem !== undefined) return err({ code: 'invalid-input', issues: [problem] });
  const required = await requireOpen(deps.desk);
  if (!required.ok) return required;
  const open = required.value;
  const found = await open.store.get('case', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'case', id });
  if (!found.body.lines.some((line) => line.lineId === lineId)) {
    return err({ code: 'not-found', entity: 'line', id: lineId });
  }
  const source: Source = { type: 'stated', caseId: found.id };
  const entry: Entry = { asOf: deps.clock.today(), source, by: open.person.id, state: 'confirmed' };
  const lines = found.body.lines.map((line) =>
    line.lineId === lineId ? answerLine(line, fact, value, entry) : line,
  );
  const ops: Op[] = [{ kind: 'case', id, ifRev: found.rev, put: { ...found.body, lines } }];
  const customer = await open.store.get('customer', found.body.customerId);
  const after = customer === undefined ? undefined : answerCustomer(customer.body, fact, value, entry);
  if (customer !== undefined && after !== undefined && after !== customer.body) {
    ops.push({ kind: 'customer', id: customer.id, ifRev: customer.rev, put: after });
  }
  const subject = { kind: 'case', id, customerId: found.body.customerId } as const;
  const set: ChangeSet = {
    id: deps.ids.next(),
    actor: open.person.id,
    label: 'case.answer',
    undoable: true,
    ops,
    activity: [{ type: 'question-answered', subject, source: 'stated' }],
  };
  const saved = await settle(open.store.commit(set));
  if (!saved.ok) return saved;
  const page = await readCasePage(deps, open, id);
  return page.ok ? ok({ page: page.value, changeSetId: set.id }) : page;
}
