import { join } from 'node:path';
import { readRulebooks } from '../../electron/adapters/rulebooks/read-rulebooks.ts';
import type { Rulebooks } from '../../electron/core/ports/rulebooks.ts';
import type { KnownFacts } from '../../shared/rules/facts.ts';
import { type Duel, duel, knownLines } from './decide-lines.ts';
import { jsonRulesRival } from './json-rules-rival.ts';
import { timeLaunches } from './launch-window.ts';
import { storeRows } from './store/store-rows.ts';

const LINES = 50_000;
const LAUNCHES = 5;

/** A row of the printed table: what was measured, and the figure. */
type Row = readonly [what: string, figure: string];

/** How often as fast as the rival the engine is asked to be. */
const WANTED_RATIO = 50;

/** One edition: ours against the same rows in json-rules-engine. */
async function measureEdition(
  rulebooks: Rulebooks,
  edition: string,
  lines: readonly KnownFacts[],
  folder: string,
): Promise<Duel> {
  const [compiled, book] = [rulebooks.compiled(edition), rulebooks.book(edition)];
  if (compiled === undefined || book === undefined) throw new Error(`There is no edition ${edition}.`);
  return duel(compiled, jsonRulesRival(folder, book), lines);
}

const rowsOf = (edition: string, { ours, theirs, longestBlock }: Duel): readonly Row[] => [
  [`decide ${LINES} lines in ${edition}`, `${Math.round(ours)} ms`],
  ['largest block of the main thread meanwhile', `${longestBlock.toFixed(1)} ms`],
  ['json-rules-engine, the same rows, lines and verdicts', `${Math.round(theirs)} ms`],
];

async function decideRows(project: string): Promise<readonly Row[]> {
  const rulebooks = await readRulebooks(join(project, 'resources', 'rulebooks'));
  if (!rulebooks.ok) throw new Error(`The rulebooks cannot be used: ${JSON.stringify(rulebooks.error)}`);
  const lines = knownLines(LINES);
  const folder = join(project, 'tests', 'benchmarks');
  const rows: Row[] = [];
  let [ours, theirs] = [0, 0];
  for (const edition of rulebooks.value.shelf().shipped) {
    const measured = await measureEdition(rulebooks.value, edition, lines, folder);
    rows.push(...rowsOf(edition, measured));
    ours += measured.ours;
    theirs += measured.theirs;
  }
  const figure = `${(theirs / ours).toFixed(1)} ×`;
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

/** Customers of the workspaces that are measured; 50,000 only when asked for. */
const SIZES: readonly number[] = [1_000, 10_000];

/** What can be measured, in this order. `large` is the store at 50,000 customers, by hand. */
export const PARTS = ['decide', 'store', 'launch', 'large'] as const;
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
    case 'launch':
      return launchRows(executable, project);
    default:
      throw new Error(`There is nothing called ${String(part)} to measure.`);
  }
}
