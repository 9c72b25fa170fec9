import { describe, expect, it } from 'vitest';
import { list, row } from '../../support/import-files.ts';
import { folderWith, runInspect, runInspectByNpm } from '../../support/inspect-command.ts';

const folder = folderWith({
  'list.csv': list(row(1)),
  'cases.json': [],
  'object.json': {},
  'broken.json': '[\n  {,}\n]',
  'deep.json': `${'['.repeat(100)}${']'.repeat(100)}`,
  'customers.json': { customers: 'many' },
});

const CALLS: readonly (readonly [args: string, sentence: RegExp])[] = [
  ['', /^Say what to inspect/],
  ['explain cases.json', /^There is no verb "explain"/],
  ['package file.cdpkg', /^This version does not know the verb package/],
  ['decide', /^The verb decide takes one file/],
  ['decide cases.json cases.json', /^The verb decide takes one file/],
  ['decide missing.json', /^missing\.json: There is no such file/],
  ['decide list.csv', /^list\.csv: The file is no JSON at line 1, column 1/],
  ['decide broken.json', /^broken\.json: The file is no JSON at line 2, column 4/],
  ['decide deep.json', /^deep\.json: The file is nested too deeply/],
  ['decide object.json', /^object\.json: The input is not an array/],
  ['decide cases.json --editions some', /^--editions takes all/],
  ['decide cases.json --editions', /^Option '--editions <value>' argument missing/],
  ['decide cases.json --as customer-list', /^The verb decide does not take the option --as/],
  ['decide cases.json --now soon', /^--now takes an ISO date/],
  ['decide cases.json --now 2026-02-30', /^--now takes an ISO date/],
  ['decide cases.json --lang fr', /^--lang takes en, zh-CN/],
  ['decide cases.json --workspace missing.json', /^missing\.json: There is no such file/],
  ['decide cases.json --workspace cases.json', /^cases\.json: A workspace file is an object/],
  ['decide cases.json --colour', /^Unknown option '--colour'/],
  ['import', /^The verb import takes one or more files/],
  ['import missing.csv also-missing.csv', /^missing\.csv: There is no such file/],
  ['import list.csv --workspace customers.json', /^customers\.json: The customers are no array/],
  ['import list.csv --editions all', /^The verb import does not take the option --editions/],
  ['import list.csv --as activity-log', /^--as takes nce-customers, mpa-status, .+ in this version/],
  ['import list.csv --encoding gb18030', /^--encoding takes utf-8, utf-16le, utf-16be in this version/],
  ['import list.csv --delimiter constructor', /^--delimiter takes a comma/],
  ['import list.csv --date-order DMY', /^This version does not know the option --date-order/],
  ['import list.csv --lenient', /^This version does not know the option --lenient/],
];

describe('a call that cannot be answered', () => {
  it.each(CALLS)('ends with 2 and one sentence on standard error: %s', (args, sentence) => {
    const ran = runInspect(folder, ...args.split(' ').filter((word) => word !== ''));
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(sentence);
    expect(ran.stderr).toMatch(/^[^\n]+[.…]\n$/);
  });

  it('ends with 2 by npm, too', () => {
    const ran = runInspectByNpm(folder, 'decide', 'missing.json');
    expect(ran).toEqual({ code: 2, stdout: '', stderr: 'missing.json: There is no such file.\n' });
  });
});

it('answers an empty list of cases with an empty list', () => {
  expect(runInspect(folder, 'decide', 'cases.json')).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
});
