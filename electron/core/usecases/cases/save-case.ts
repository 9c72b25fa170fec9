import type { CaseBody, CaseLine, Snapshot } from '../../../../shared/domain/case.ts';
import type { CaseId, CustomerId, PersonId } from '../../../../shared/domain/id.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Decision } from '../../../../shared/rules/decision.ts';
import { nameKey } from '../../name-key.ts';
import type { ChangeSet, Op } from '../../ports/store.ts';
import { settle } from '../../store-errors.ts';
import { takeNumber } from '../../take-number.ts';
import { type CaseDeps, decideLine } from './case-reading.ts';
import { type IntakeRecords, readIntake } from './decide-draft.ts';
import { readDraft } from './keep-draft.ts';

/** What was decided, on which facts, by which book: written once with the case and never again. */
function snapshotOf(decision: Decision, caseDate: string, decidedAt: string, decidedBy: PersonId): Snapshot {
  return {
    edition: decision.edition,
    rulebookSha256: decision.rulebook.sha256,
    engineVersion: decision.engineVersion,
    caseDate,
    facts: Object.fromEntries(Object.entries(decision.facts).filter(([, value]) => value !== undefined)),
    support: decision.support,
    move: decision.move,
    ruleIds: [...decision.ruleIds],
    missingPrerequisites: [...decision.missingPrerequisites],
    questions: [...decision.questions],
    steps: decision.steps.map(({ id, actor }) => ({ id, actor })),
    warnings: [...decision.warnings],
    deadlines: decision.deadlines.map(({ id, daysLeft }) => ({ id, daysLeft })),
    citations: decision.citations.map(({ source, place, date }) => ({
      source,
      place,
      ...(date === undefined ? {} : { date }),
    })),
    drift: decision.drift.map(({ edition, support, move }) => ({ edition, support, move })),
    decidedAt,
    decidedBy,
  };
}

function withSnapshots(deps: CaseDeps, read: IntakeRecords): CaseLine[] {
  const now = deps.clock.now();
  return read.lines.map((line) => {
    const { decision } = decideLine(deps.decisions, read.shared, read.own, read.customer, line);
    return { ...line, snapshot: snapshotOf(decision, read.shared.today, now, read.open.person.id) };
  });
}

async function draftOps({ open }: IntakeRecords): Promise<Op[]> {
  const draft = await readDraft(open);
  return draft === undefined ? [] : [{ kind: 'draft', id: draft.id, ifRev: draft.rev, del: true }];
}

/** Saves a case with its decisions, the customer with what was stated, and drops the draft: one undoable change set. */
export async function saveCase(
  deps: CaseDeps,
  { intake }: ParsedInput<'cases.save'>,
): Promise<Reply<'cases.save'>> {
  const got = await readIntake(deps, intake);
  if (!got.ok) return got;
  const read = got.value;
  const taken = await takeNumber(deps, read.open, 'case');
  if (!taken.ok) return taken;
  const id = deps.ids.next() as CaseId;
  const customerId = read.existing?.id ?? (deps.ids.next() as CustomerId);
  const body: CaseBody = {
    number: taken.value,
    customerId,
    takenOn: read.shared.today,
    takenBy: read.open.person.id,
    state: 'open',
    note: intake.note,
    lines: withSnapshots(deps, read),
  };
  const customer = { ...read.customer, nameKey: nameKey(read.customer.name) };
  const set: ChangeSet = {
    id: deps.ids.next(),
    actor: read.open.person.id,
    label: 'case.save',
    undoable: true,
    ops: [
      { kind: 'customer', id: customerId, ifRev: read.existing?.rev ?? 0, put: customer },
      { kind: 'case', id, ifRev: 0, put: body },
      ...(await draftOps(read)),
    ],
    activity: [{ type: 'case-saved', subject: { kind: 'case', id, customerId }, source: 'stated' }],
  };
  const saved = await settle(read.open.store.commit(set));
  return saved.ok ? ok({ id, number: taken.value, changeSetId: set.id }) : saved;
}
