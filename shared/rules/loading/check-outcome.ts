import { factDefinition } from '../facts.ts';
import type { Clause, Outcome, ResolvedRulebook, Stage, Working } from '../rulebook.ts';
import { ACTORS } from '../vocabulary.ts';
import type { RowFault } from './finding.ts';

const VERDICT_STAGES: ReadonlySet<Stage> = new Set([
  'gate',
  'route',
  'relationship',
  'prerequisite',
  'role',
  'capacity',
]);

/**
 * Faults of what a row contributes: in the wrong stage, or naming a signal, value or fact that does not
 * exist.
 */
export function outcomeFaults(
  row: Clause | Working,
  book: ResolvedRulebook,
  path: string,
): readonly RowFault[] {
  return [
    ...placeFaults(row, path),
    ...signalFaults(row.outcome, book, `${path}.outcome.signals`),
    ...stepFaults(row.outcome, book, `${path}.outcome.step`),
    ...deadlineFaults(row.outcome, `${path}.outcome.deadline.of`),
  ];
}

function placeFaults(row: Clause | Working, path: string): readonly RowFault[] {
  const { stage, outcome } = row;
  const faults: RowFault[] = [];
  const misplaced = (place: string, message: string): void => {
    faults.push({ kind: 'misplaced-outcome', path: `${path}${place}`, message });
  };
  const speaks = outcome.support !== undefined || outcome.move !== undefined;
  if (speaks && !VERDICT_STAGES.has(stage)) misplaced('.outcome', `A ${stage} row gives no verdict.`);
  if ((outcome.closes !== undefined) !== (stage === 'gate'))
    misplaced('.outcome.closes', 'Gates, and only gates, close.');
  if ((row.level !== undefined) !== (stage === 'gate'))
    misplaced('.level', 'Gates, and only gates, have a level.');
  if ((outcome.except !== undefined) !== (stage === 'capacity'))
    misplaced('.outcome.except', 'Capacity rows, and only they, spare verdicts.');
  if ((outcome.signals !== undefined) !== (stage === 'signal'))
    misplaced('.outcome.signals', 'Signal rows, and only they, set signals.');
  return faults;
}

function signalFaults(outcome: Outcome, book: ResolvedRulebook, path: string): readonly RowFault[] {
  return Object.entries(outcome.signals ?? {}).flatMap(([name, value]): readonly RowFault[] => {
    const values = book.signals[name];
    if (values === undefined)
      return [{ kind: 'unknown-signal', path: `${path}.${name}`, message: `There is no signal ${name}.` }];
    if (values.includes(value)) return [];
    return [
      {
        kind: 'value-outside-list',
        path: `${path}.${name}`,
        message: `${value} is not one of the values of ${name}.`,
      },
    ];
  });
}

function stepFaults(outcome: Outcome, book: ResolvedRulebook, path: string): readonly RowFault[] {
  const { step } = outcome;
  if (step === undefined) return [];
  if ((step.actor === undefined) === (step.actorFrom === undefined)) {
    return [
      { kind: 'malformed', path, message: 'A step names either an actor or the signal that holds it.' },
    ];
  }
  if (step.actorFrom === undefined) return [];
  const values = book.signals[step.actorFrom];
  if (values === undefined) {
    return [
      { kind: 'unknown-signal', path: `${path}.actorFrom`, message: `There is no signal ${step.actorFrom}.` },
    ];
  }
  const strange = values.filter((value) => !(ACTORS as readonly string[]).includes(value));
  return strange.map((value) => ({
    kind: 'value-outside-list',
    path: `${path}.actorFrom`,
    message: `${value} is no actor.`,
  }));
}

function deadlineFaults(outcome: Outcome, path: string): readonly RowFault[] {
  const of = outcome.deadline?.of;
  if (of === undefined || factDefinition(of)?.kind === 'integer') return [];
  return [{ kind: 'unknown-fact', path, message: `${of} is not a fact that counts days.` }];
}
