import { join } from 'node:path';
import { readRulebooks } from '../../electron/adapters/rulebooks/read-rulebooks.ts';
import type { Rulebooks } from '../../electron/core/ports/rulebooks.ts';
import type { CompiledRulebook } from '../../shared/rules/engine/compiled-rulebook.ts';
import type { KnownFacts } from '../../shared/rules/facts.ts';
import type { ResolvedRulebook } from '../../shared/rules/rulebook.ts';
import { alone, duel, knownLines } from './decide-lines.ts';
import { jsonRulesRival } from './json-rules-rival.ts';
import { timeLaunches } from './launch-window.ts';
import { keysOf, paletteEntries } from './palette-keys.ts';
import { storeRows } from './store/store-rows.ts';

const LINES = 50_000;
const LAUNCHES = 5;

/** A row of the printed table: what was measured, and the figure. */
type Row = readonly [what: string, figure: string];

/** How often as fast as the rival the engine is asked to be. */
const WANTED_RATIO = 50;

type Edition = { readonly name: string; readonly ours: CompiledRulebook; readonly rows: ResolvedRulebook };

function shippedEditions(rulebooks: Rulebooks): readonly Edition[] {
  return rulebooks.shelf().shipped.map((name) => {
    const [ours, rows] = [rulebooks.compiled(name), rulebooks.book(name)];
    if (ours === undefined || rows === undefined) throw new Error(`There is no edition ${name}.`);
    return { name, ours, rows };
  });
}

/** Each edition by itself, before a rival exists: the rival's promises would be cleared away in our time. */
async function aloneRows(
  editions: readonly Edition[],
  lines: readonly KnownFacts[],
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { name, ours } of editions) {
    const { took, longestBlock } = await alone(ours, lines);
    rows.push([`decide ${LINES} lines in ${name}, in slices`, `${Math.round(took)} ms`]);
    rows.push(['… largest block of the main thread (wanted: ≤ 50 ms)', `${longestBlock.toFixed(1)} ms`]);
  }
  return rows;
}

async function decideRows(project: string): Promise<readonly Row[]> {
  const rulebooks = await readRulebooks(join(project, 'resources', 'rulebooks'));
  if (!rulebooks.ok) throw new Error(`The rulebooks cannot be used: ${JSON.stringify(rulebooks.error)}`);
  const lines = knownLines(LINES);
  const editions = shippedEditions(rulebooks.value);
  const rows: Row[] = [...(await aloneRows(editions, lines))];
  const sum = { ours: 0, theirs: 0 };
  for (const { name, ours, rows: book } of editions) {
    const rival = jsonRulesRival(join(project, 'tests', 'benchmarks'), book);
    const measured = await duel(ours, rival, lines);
    rows.push([
      `decide ${LINES} lines in ${name}, in turns with the rival`,
      `${Math.round(measured.ours)} ms`,
    ]);
    rows.push(['json-rules-engine, the same rows, lines and verdicts', `${Math.round(measured.theirs)} ms`]);
    sum.ours += measured.ours;
    sum.theirs += measured.theirs;
  }
  const figure = `${(sum.theirs / sum.ours).toFixed(1)} ×`;
  return [...rows, [`json-rules-engine against ours (wanted: ${WANTED_RATIO} × or more)`, figure]];
}

async function launchRows(executable: string, project: string): Promise<readonly Row[]> {
  const { runs, emptyWindow, app, ratio } = await timeLaunches(executable, project, LAUNCHES);
  return [
    [`empty window, launch to first content, median of ${runs}`, `${emptyWindow.content} ms`],
    [`Channel Desk, launch to first content, median of ${runs}`, `${app.content} ms`],
    [`Channel Desk, launch to heading, median of ${runs}`, `${app.heading} ms`],
    ['Channel Desk to heading against the empty window', `${ratio.toFixed(2)} ×`],
  ];
}

const PALETTE = 10_000;

function paletteRows(): readonly Row[] {
  const { ours, slowest, plain } = keysOf(paletteEntries(PALETTE));
  return [
    [`palette, one key over ${PALETTE} customers, median`, `${ours.toFixed(2)} ms`],
    ['… slowest key', `${slowest.toFixed(2)} ms`],
    ['one pass of String.includes over the same entries, median', `${plain.toFixed(2)} ms`],
    ['a ranked key against the plain pass', `${(ours / plain).toFixed(1)} ×`],
  ];
}

/** Customers of the workspaces that are measured; 50,000 only when asked for. */
const SIZES: readonly number[] = [1_000, 10_000];

/** What can be measured, in this order. `large` is the store at 50,000 customers, by hand. */
export const PARTS = ['decide', 'store', 'launch', 'palette', 'large'] as const;
export type Part = (typeof PARTS)[number];

/** Measures one part; answers the rows of its table. */
export function bench(part: Part, executable: string, project: string): Promise<readonly Row[]> {
  switch (part) {
    case 'decide':
      return decideRows(project);
    case 'store':
      return storeRows(project, SIZES);
    case 'large':
      return storeRows(project, [1_000, 50_000]);
    case 'palette':
      return Promise.resolve(paletteRows());
    case 'launch':
      return launchRows(executable, project);
    default:
      throw new Error(`There is nothing called ${String(part)} to measure.`);
  }
}
