import { FACT_NAMES } from '../facts.ts';
import { VERDICT_SEVERITY, type Verdict } from '../vocabulary.ts';
import type { CompiledRow } from './compiled-rulebook.ts';
import type { World } from './world.ts';

/** Sides the case asks about. */
export type Asked = { readonly support: boolean; readonly move: boolean };

/** What one world answers; `closed` says whether a gate ended the case or only its route. */
export type WorldAnswer = {
  readonly world: World;
  readonly support: Verdict;
  readonly move: Verdict;
  readonly closed: 'case' | 'route' | undefined;
  readonly fired: readonly CompiledRow[];
};

/** A world that cannot be finished before this gate fact is assumed one way or the other. */
export type OpenWorld = { readonly needs: number };

const WISH = FACT_NAMES.indexOf('wish');

/** Which sides the wish asks about; an unknown wish asks about both. */
export function askedSides(world: World): Asked {
  const wish = world.valueFor(WISH);
  return { support: wish !== 'move', move: wish !== 'support' };
}

/**
 * Runs all stages in their order. Answers with the world's verdicts and fired rows, or with the fact it
 * hangs on.
 */
export function runWorld(world: World, asked: Asked): WorldAnswer | OpenWorld {
  const fired: CompiledRow[] = [];
  const open = (rows: readonly CompiledRow[]): boolean => !fire(world, rows, asked, fired);
  for (const level of world.book.gates) {
    if (open(level)) return { needs: world.needs };
    if (fired.length > 0) break;
  }
  const closed = closing(fired);
  if (closed === undefined && open(world.book.caseRows)) return { needs: world.needs };
  const merged = { support: strongest(fired, 'support', asked), move: strongest(fired, 'move', asked) };
  const before = fired.length;
  if (closed === undefined && open(world.book.capacityRows)) return { needs: world.needs };
  const verdicts = replaced(merged, fired, before);
  if (closed !== 'case' && open(world.book.dateRows)) return { needs: world.needs };
  if (open(world.book.informationRows)) return { needs: world.needs };
  return { world, ...verdicts, closed, fired };
}

/** Adds the rows that hold; false when one of them is open. */
function fire(world: World, rows: readonly CompiledRow[], asked: Asked, fired: CompiledRow[]): boolean {
  for (const row of rows) {
    if (!speaks(row, asked)) continue;
    const truth = world.holds(row);
    if (truth === 'unsettled') return false;
    if (truth === 'yes') fired.push(row);
  }
  return true;
}

/** A row is looked at only when one of its sides is asked about; information always is. */
export function speaks(row: CompiledRow, asked: Asked): boolean {
  return row.informs || (row.forSupport && asked.support) || (row.forMove && asked.move);
}

function closing(gates: readonly CompiledRow[]): 'case' | 'route' | undefined {
  if (gates.length === 0) return undefined;
  return gates.some((row) => row.outcome.closes !== 'route') ? 'case' : 'route';
}

/** The verdict of highest severity; a side on which no row speaks needs review. */
function strongest(fired: readonly CompiledRow[], side: 'support' | 'move', asked: Asked): Verdict {
  if (!asked[side]) return 'not-requested';
  let best: Verdict | undefined;
  for (const row of fired) {
    const verdict = row.outcome[side];
    if (verdict === undefined) continue;
    if (best === undefined || VERDICT_SEVERITY[verdict] > VERDICT_SEVERITY[best]) best = verdict;
  }
  return best ?? 'needs-review';
}

type Verdicts = { readonly support: Verdict; readonly move: Verdict };

/** Applies the capacity rows (those from `start` on), which replace all verdicts but the excepted ones. */
function replaced(merged: Verdicts, fired: CompiledRow[], start: number): Verdicts {
  const result = { ...merged };
  for (const row of fired.slice(start)) {
    const spared = new Set<Verdict>([...(row.outcome.except ?? []), 'not-requested']);
    const open = (side: 'support' | 'move'): boolean =>
      row.outcome[side] !== undefined && !spared.has(merged[side]);
    if (open('support')) result.support = row.outcome.support ?? merged.support;
    if (open('move')) result.move = row.outcome.move ?? merged.move;
    if (!open('support') && !open('move')) fired.splice(fired.indexOf(row), 1);
  }
  return result;
}
