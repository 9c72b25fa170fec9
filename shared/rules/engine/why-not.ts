import type { WhyNot } from '../decision.ts';
import { FACT_NAMES } from '../facts.ts';
import type { CompiledRow, CompiledRulebook } from './compiled-rulebook.ts';
import { type Asked, speaks } from './run-world.ts';
import type { World } from './world.ts';

/**
 * Rules that would have fired but for one stated fact, among the stages that were reached. A rule that
 * hangs on an unknown fact is not among them: that is a question.
 */
export function whyNot(
  world: World,
  asked: Asked,
  closed: 'case' | 'route' | undefined,
  fired: ReadonlySet<string>,
): readonly WhyNot[] {
  const found = new Map<string, WhyNot>();
  for (const rows of reachedRows(world.book, closed)) {
    for (const row of rows) {
      if (row.ruleId === undefined || fired.has(row.ruleId) || !speaks(row, asked)) continue;
      const fact = onlyObstacle(row, world);
      const name = fact === undefined ? undefined : FACT_NAMES[fact];
      if (name !== undefined) found.set(`${row.ruleId} ${name}`, { ruleId: row.ruleId, fact: name });
    }
  }
  return [...found.values()].sort((a, b) => order(a.ruleId, b.ruleId) || order(a.fact, b.fact));
}

function order(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function reachedRows(
  book: CompiledRulebook,
  closed: 'case' | 'route' | undefined,
): readonly (readonly CompiledRow[])[] {
  const always = [...book.gates, book.informationRows];
  if (closed === 'case') return always;
  if (closed === 'route') return [...always, book.dateRows];
  return [...always, book.dateRows, book.caseRows, book.capacityRows];
}

/** The one stated fact whose condition fails while all others hold. */
function onlyObstacle(row: CompiledRow, world: World): number | undefined {
  let obstacle: number | undefined;
  for (const condition of row.conditions) {
    const truth = world.answer(condition);
    if (truth === 'unsettled') return undefined;
    if (truth === 'yes') continue;
    const stated = condition.source === 'fact' && world.valueFor(condition.index) !== undefined;
    if (!stated || (obstacle !== undefined && obstacle !== condition.index)) return undefined;
    obstacle = condition.index;
  }
  return obstacle;
}
