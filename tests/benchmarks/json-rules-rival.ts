import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { KnownFacts } from '../../shared/rules/facts.ts';
import type { Condition, ResolvedRulebook, Stage } from '../../shared/rules/rulebook.ts';
import { VERDICT_SEVERITY, type Verdict } from '../../shared/rules/vocabulary.ts';
import { type Row, rowsOf, signalDepths } from './rulebook-rows.ts';

/** The few parts of json-rules-engine that are used; it is installed only where it is measured. */
interface Almanac {
  addRuntimeFact(id: string, value: unknown): void;
  factValue(id: string): Promise<unknown>;
}
interface Fired {
  readonly params?: { readonly row: Row };
}
interface JsonRulesEngine {
  addOperator(name: string, test: (fact: unknown, value: unknown) => boolean): void;
  addRule(rule: object): void;
  run(facts: object): Promise<{ readonly events: readonly Fired[] }>;
  stop(): void;
}
interface Package {
  readonly Engine: new (rules: readonly object[], options: object) => JsonRulesEngine;
}

/** Verdicts of both sides. */
export type Verdicts = { readonly support: Verdict; readonly move: Verdict };

/** Decides one line of fully known facts. */
export type Rival = (facts: KnownFacts) => Promise<Verdicts>;

/** Operators of the rulebooks that the package has under another name, or not at all. */
const OPERATORS: Readonly<Record<string, string>> = {
  is: 'equal',
  isNot: 'notEqual',
  oneOf: 'in',
  noneOf: 'notIn',
};

const OWN_OPERATORS: readonly (readonly [string, (fact: unknown, value: unknown) => boolean])[] = [
  ['atLeast', (fact, value) => (fact as string) >= (value as string)],
  ['atMost', (fact, value) => (fact as string) <= (value as string)],
  ['above', (fact, value) => (fact as string) > (value as string)],
  ['below', (fact, value) => (fact as string) < (value as string)],
  ['isKnown', (fact) => fact !== undefined],
  ['isUnknown', (fact) => fact === undefined],
];

const conditionFor = ({ fact, signal, op, value }: Condition): object => ({
  fact: fact ?? `$${signal ?? ''}`,
  operator: OPERATORS[op] ?? op,
  value: value ?? true,
});

const CASE: readonly Stage[] = ['route', 'relationship', 'prerequisite', 'role', 'step'];

/** The order of the stages as priorities: signals by their depth, gates by their level, then the case, then the rest. */
function priorityOf({ stage, level, outcome }: Row, depths: ReadonlyMap<string, number>): number {
  if (stage === 'signal') {
    return 10_000 - 10 * Math.max(...Object.keys(outcome.signals ?? {}).map((name) => depths.get(name) ?? 0));
  }
  if (stage === 'gate') return 5_000 - (level ?? 0);
  return CASE.includes(stage) ? 1_000 : 500;
}

/** Sets signals that no earlier row has set, and stops behind a gate that answers. */
function afterFiring(row: Row, engine: JsonRulesEngine): (event: unknown, almanac: Almanac) => Promise<void> {
  return async (_event, almanac) => {
    if (row.outcome.closes !== undefined) engine.stop();
    for (const [name, value] of Object.entries(row.outcome.signals ?? {})) {
      if ((await almanac.factValue(`$${name}`)) === undefined) almanac.addRuntimeFact(`$${name}`, value);
    }
  };
}

function strongest(fired: readonly Row[], side: 'support' | 'move'): Verdict {
  const said = fired
    .filter((row) => row.stage !== 'capacity')
    .map((row) => row.outcome[side])
    .filter((verdict) => verdict !== undefined);
  return (
    said.reduce<Verdict | undefined>(
      (best, one) => (best === undefined || VERDICT_SEVERITY[one] > VERDICT_SEVERITY[best] ? one : best),
      undefined,
    ) ?? 'needs-review'
  );
}

/** Severity decides between rows; capacity rows have the last word; a side that was not wished has no verdict. */
function verdictOf(fired: readonly Row[], side: 'support' | 'move', wish: unknown): Verdict {
  if (wish !== 'both' && wish !== side) return 'not-requested';
  const merged = strongest(fired, side);
  const last = fired.find((row) => row.stage === 'capacity' && row.outcome[side] !== undefined);
  const spared: readonly Verdict[] = last?.outcome.except ?? [];
  return last === undefined || spared.includes(merged) ? merged : (last.outcome[side] ?? merged);
}

/** The same rows in json-rules-engine, built once. `folder` has the package installed. */
export function jsonRulesRival(folder: string, book: ResolvedRulebook): Rival {
  const { Engine } = createRequire(join(folder, 'package.json'))('json-rules-engine') as Package;
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [name, test] of OWN_OPERATORS) engine.addOperator(name, test);
  const depths = signalDepths(book);
  for (const row of rowsOf(book)) {
    engine.addRule({
      conditions: { all: row.when.map(conditionFor) },
      event: { type: row.stage, params: { row } },
      priority: priorityOf(row, depths),
      onSuccess: afterFiring(row, engine),
    });
  }
  return async (facts) => {
    const { events } = await engine.run(facts);
    const fired = events.flatMap((event) => event.params?.row ?? []);
    return { support: verdictOf(fired, 'support', facts.wish), move: verdictOf(fired, 'move', facts.wish) };
  };
}
