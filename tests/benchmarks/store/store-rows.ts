import { join } from 'node:path';
import { measureStore, type StoreFigures } from './measure-store.ts';
import { measureRivals, type RivalFigures } from './rivals.ts';

type Row = readonly [what: string, figure: string];

const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const NO_TEXT = 'one text cannot hold it';
const times = (value: number): string => (Number.isNaN(value) ? NO_TEXT : `${value.toFixed(2)} ×`);
const part = (whole: number, ours: number): string =>
  Number.isNaN(whole) ? NO_TEXT : `1/${Math.round(whole / ours)}`;

function ownRows(one: StoreFigures): readonly Row[] {
  const at = `${one.customers} customers (${one.records} records)`;
  const opening = one.openMs / one.parseMs;
  return [
    [`${at}: one durable change`, `${ms(one.commitMs)}, ${Math.round(one.commitBytes)} bytes`],
    ['… against a bare append and fdatasync (wanted: ≤ 1.5 ×)', times(one.commitMs / one.bareMs)],
    ['… 200 at once against one (wanted: ≤ 20 ×)', times(one.twoHundredMs / one.commitMs)],
    ['… 200 customers, the longest records, at once', times(one.twoHundredLongMs / one.commitMs)],
    ['… loop p50 while changing against idle (wanted: ≤ 1.5 ×)', times(one.commitLoop / one.idleLoop)],
    ['… import of the customers, longest block', `${ms(one.importMs)}, ${ms(one.importBlock)}`],
    [
      '… compaction of all shards with a backup, longest block',
      `${ms(one.compactMs)}, ${ms(one.compactBlock)}`,
    ],
    [
      '… that block of JSON.stringify of everything (wanted: ≤ 1/20)',
      part(one.stringifyMs, one.compactBlock),
    ],
    ['… open against reading and parsing one file (wanted: ≤ 1.3 ×)', times(opening)],
    [
      '… open, longest block of that (wanted: ≤ 1/20)',
      `${ms(one.openBlock)}, ${part(one.parseMs, one.openBlock)}`,
    ],
  ];
}

function protectedRows({ protected: one, ...clear }: StoreFigures): readonly Row[] {
  return [
    ['… encrypted once, longest block', `${ms(one.turnOnMs)}, ${ms(one.turnOnBlock)}`],
    [
      '… encrypted: one change against a bare append (wanted: ≤ 1.5 ×)',
      `${ms(one.commitMs)}, ${times(one.commitMs / one.bareMs)}`,
    ],
    [
      '… encrypted: open, more than in the clear, of parsing one file (expected: 0.16 to 0.5)',
      `${ms(one.openMs)}, ${((one.openMs - clear.openMs) / clear.parseMs).toFixed(2)}`,
    ],
    [
      '… encrypted: longest block of open (wanted: ≤ 1/20)',
      `${ms(one.openBlock)}, ${part(clear.parseMs, one.openBlock)}`,
    ],
    [
      '… encrypted: longest block of compaction (wanted: ≤ 1/20)',
      `${ms(one.compactBlock)}, ${part(clear.stringifyMs, one.compactBlock)}`,
    ],
  ];
}

function rivalRows(rival: RivalFigures, ours: StoreFigures): readonly Row[] {
  const bytes = Number.isNaN(rival.changeBytes)
    ? ''
    : `, ${Math.round(rival.changeBytes / ours.commitBytes)} × our bytes`;
  return [
    [
      `${rival.name}: one change`,
      `${ms(rival.changeMs)}, ${times(rival.changeMs / ours.commitMs)} ours${bytes}`,
    ],
    [
      '… import, longest block (wanted of ours against lowdb: ≤ 1/20)',
      `${ms(rival.importMs)}, ${ms(rival.importBlock)}, ours 1/${Math.round(rival.importBlock / ours.importBlock)}`,
    ],
    ['… open', `${ms(rival.openMs)}, ${times(rival.openMs / ours.openMs)} ours`],
  ];
}

/** The store at several sizes, and the rivals at the largest. */
export async function storeRows(project: string, sizes: readonly number[]): Promise<readonly Row[]> {
  const figures: StoreFigures[] = [];
  for (const size of sizes) figures.push(await measureStore(project, size));
  const [small, large] = [figures[0], figures.at(-1)];
  if (small === undefined || large === undefined) return [];
  const { measured, missing } = await measureRivals(large.ops, join(project, 'tests', 'benchmarks'));
  const growth = large.commitMs / large.bareMs / (small.commitMs / small.bareMs);
  return [
    ...figures.flatMap((one) => [...ownRows(one), ...protectedRows(one)]),
    [
      `one change at ${large.customers} against ${small.customers}, each to its append (wanted: ≤ 1.2 ×)`,
      times(growth),
    ],
    ...measured.flatMap((rival) => rivalRows(rival, large)),
    ...missing.map((name): Row => [`${name}`, 'not measured here']),
  ];
}
