import type { Customer } from '../../../../shared/domain/customer.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { DecidedDifferently, EverythingDecided } from '../../../../shared/ipc/contract/decisions.ts';
import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import { type CaseFacts, factsOfCase } from '../../../../shared/rules/case-facts/facts-of-case.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { inSlices } from '../../in-slices.ts';
import { Pace } from '../../pace.ts';
import { readAll } from '../../records.ts';
import {
  type CaseDeps,
  type CustomerLists,
  type CustomerRecords,
  readEveryList,
  readShared,
  recordsByCustomer,
  type SharedRecords,
} from '../cases/case-reading.ts';
import { linesFrom } from '../cases/intake-records.ts';

export type EverythingDeps = CaseDeps & Pick<Deps, 'breath' | 'events' | 'runs'>;

/** One thing to be decided: a line of a case, or a subscription for both wishes. */
interface Thing {
  readonly customer: Rec<'customer'>;
  readonly found: Rec<'case'> | null;
  readonly what: string | null;
  readonly line: Rec<'case'>['body']['lines'][number];
}

/** At most this many differences go to the page; the count holds the truth. */
const SHOWN = 500;

const linesOf = (found: Rec<'case'>, customer: Rec<'customer'>): Thing[] =>
  found.body.lines.map((line) => ({ customer, found, what: line.productText ?? null, line }));

/** Everything there is to decide: lines of open cases, and subscriptions that were not removed. */
async function readThings(
  open: OpenWorkspace,
  today: string,
  lists: CustomerLists,
  pace: Pace,
): Promise<Thing[]> {
  const customers = new Map<string, Rec<'customer'>>(
    (await readAll(open.store, 'customer', [], pace)).map((one) => [one.id, one]),
  );
  const blank = { customerText: '', lines: [{ lineId: 'line', answers: {} }], note: '' };
  const [line] = linesFrom(blank, { by: open.person.id, on: today });
  const things = (await readAll(open.store, 'case', [], pace)).flatMap((found) => {
    const customer = customers.get(found.body.customerId);
    return customer === undefined ? [] : linesOf(found, customer);
  });
  await pace.each(lists.subscriptions, (one) => {
    const customer = customers.get(one.body.customerId);
    if (customer === undefined || line === undefined || one.body.removedAt !== null) return;
    const asked = { ...line, subscriptionId: one.id, wish: 'both' as const };
    things.push({ customer, found: null, what: one.body.name, line: asked });
  });
  return things;
}

function factsOf(
  shared: SharedRecords,
  own: CustomerRecords,
  customer: Customer,
  line: Thing['line'],
): CaseFacts {
  const { subscriptionOf, ...lists } = own;
  const subscription = subscriptionOf(line.subscriptionId);
  return factsOfCase({
    ...shared,
    ...lists,
    customer,
    line,
    ...(subscription === undefined ? {} : { subscription }),
  });
}

const add = (counts: Record<string, number>, verdict: string): void => {
  counts[verdict] = (counts[verdict] ?? 0) + 1;
};

/** Counts verdicts per edition and gathers what the editions decide differently. */
class Tally {
  readonly editions: { edition: string; support: Record<string, number>; move: Record<string, number> }[];
  readonly differences: DecidedDifferently[] = [];
  differing = 0;
  readonly #decisions: CaseDeps['decisions'];

  constructor(decisions: CaseDeps['decisions']) {
    this.#decisions = decisions;
    this.editions = decisions.editions().map((edition) => ({ edition, support: {}, move: {} }));
  }

  add({ customer, found, what }: Thing, { facts }: CaseFacts): void {
    const verdicts = this.editions.map((counts) => {
      const { support, move } = this.#decisions.decide(counts.edition, facts);
      add(counts.support, support);
      add(counts.move, move);
      return { edition: counts.edition, support, move };
    });
    const [first, ...others] = verdicts;
    if (others.every((one) => one.support === first?.support && one.move === first.move)) return;
    this.differing += 1;
    if (this.differences.length >= SHOWN) return;
    this.differences.push({
      customerId: customer.id,
      customerName: customer.body.name,
      caseId: found?.id ?? null,
      caseNumber: found?.body.number ?? null,
      what,
      verdicts,
    });
  }
}

/**
 * Decides every line and subscription in every shipped edition, in slices that never hold the process for long. Nothing is
 * stored. Cancelled by `decisions.cancel` or by another run; what was counted until then is answered.
 */
export async function decideEverything(deps: EverythingDeps): Promise<Reply<'decisions.decide-everything'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const isCancelled = deps.runs.begin();
  const pace = new Pace(deps.breath);
  const shared = await readShared(open.value, deps, pace);
  const lists = await readEveryList(open.value, pace);
  const things = await readThings(open.value, shared.today, lists, pace);
  const recordsOf = recordsByCustomer(lists);
  await pace.giveWay();
  const tally = new Tally(deps.decisions);
  const total = things.length;
  const run = await inSlices(
    things,
    (thing) =>
      tally.add(thing, factsOf(shared, recordsOf(thing.customer.id), thing.customer.body, thing.line)),
    {
      breath: deps.breath,
      isCancelled,
      onSlice: (done) => deps.events.send('decisions.progress', { done, total }),
    },
  );
  const answer: EverythingDecided = {
    total,
    decided: run.done,
    cancelled: run.cancelled,
    editions: tally.editions,
    differing: tally.differing,
    differences: tally.differences,
    longestBlockMs: Math.max(pace.longestBlockMs, run.longestBlockMs),
  };
  return ok(answer);
}

/** Ends a run at its next slice. */
export const cancelDecisions = (deps: Pick<Deps, 'runs'>): Promise<Reply<'decisions.cancel'>> => {
  deps.runs.begin();
  return Promise.resolve(ok({}));
};
