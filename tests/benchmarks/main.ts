import { join } from 'node:path';
import { readRulebooks } from '../../electron/adapters/rulebooks/read-rulebooks.ts';
import { timeDecide } from './decide-lines.ts';
import { timeLaunches } from './launch-window.ts';

const LINES = 10_000;
const LAUNCHES = 5;

/** A row of the printed table: what was measured, and the figure. */
type Row = readonly [what: string, figure: string];

async function decideRows(project: string): Promise<readonly Row[]> {
  const rulebooks = await readRulebooks(join(project, 'resources', 'rulebooks'));
  if (!rulebooks.ok) throw new Error(`The rulebooks cannot be used: ${JSON.stringify(rulebooks.error)}`);
  return timeDecide(rulebooks.value.shelf(), LINES).map(({ edition, lines, milliseconds }) => [
    `decide ${lines} lines in ${edition}`,
    `${milliseconds} ms`,
  ]);
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

/** Measures everything; answers the rows of the table. */
export async function bench(executable: string, project: string): Promise<readonly Row[]> {
  return [...(await decideRows(project)), ...(await launchRows(executable, project))];
}
