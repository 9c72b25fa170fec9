import { describe, expect, it } from 'vitest';
import { loadRulebooks } from '../../../../shared/rules/load-rulebook.ts';
import { type Finding, findingLines } from '../../../../shared/rules/loading/finding.ts';
import type { RulebookInput } from '../../../../shared/rules/loading/parse-file.ts';
import { rulebookFiles, sha256 } from './rulebook-files.ts';

type Row = Record<string, unknown>;
type Book = {
  minReader: number;
  edition: string;
  amends?: string;
  withdraws?: string[];
  rules: Row[];
  workings: Row[];
};

/** Loads the product's files after one change to the base (or another file) and gives the findings. */
function findingsAfter(change: (book: Book) => void, name = 'base.json'): readonly Finding[] {
  const files = rulebookFiles();
  const book = files.find((file) => file.name === name)?.data as Book;
  change(book);
  return findingsOf(files);
}

function findingsOf(files: readonly RulebookInput[]): readonly Finding[] {
  const loaded = loadRulebooks(files, sha256);
  return loaded.ok ? [] : loaded.error;
}

function rule(book: Book, id = 'rm-rebind'): Row {
  const found = book.rules.find((row) => row['id'] === id);
  if (found === undefined) throw new Error(`no rule ${id}`);
  return found;
}

function firstClause(book: Book, id?: string): { when: Row[]; outcome: Row } {
  const [clause] = rule(book, id)['clauses'] as { when: Row[]; outcome: Row }[];
  if (clause === undefined) throw new Error('no clause');
  return clause;
}

const condition = (over: Row): Row => ({ fact: 'cloud', op: 'is', value: 'global', ...over });

describe('loading rulebooks', () => {
  it('accepts the files of the product', () => {
    expect(findingLines(findingsOf(rulebookFiles()))).toEqual([]);
  });

  it.each<[Finding['kind'], string, (book: Book) => void]>([
    [
      'unknown-fact',
      '$.clauses[0].when[0].fact',
      (book) => firstClause(book).when.unshift(condition({ fact: 'colour' })),
    ],
    [
      'unknown-operator',
      '$.clauses[0].when[0].op',
      (book) => firstClause(book).when.unshift(condition({ op: 'resembles' })),
    ],
    [
      'value-outside-list',
      '$.clauses[0].when[0].value',
      (book) => firstClause(book).when.unshift(condition({ value: 'mars' })),
    ],
    [
      'value-outside-list',
      '$.clauses[0].when[0].value',
      (book) => firstClause(book).when.unshift(condition({ op: 'atLeast', value: 3 })),
    ],
    [
      'unknown-signal',
      '$.clauses[0].when[0].signal',
      (book) => firstClause(book).when.unshift({ signal: 'mood', op: 'isKnown' }),
    ],
    [
      'malformed',
      '$.clauses[0].when[0]',
      (book) => firstClause(book).when.unshift(condition({ signal: 'today' })),
    ],
    [
      'missing-language',
      '$.title.zh-CN',
      (book) => Reflect.deleteProperty(rule(book)['title'] as Row, 'zh-CN'),
    ],
    ['missing-language', '$.reason.en', (book) => Object.assign(rule(book)['reason'] as Row, { en: '' })],
    ['missing-citation', '$.citations', (book) => Object.assign(rule(book), { citations: [] })],
    ['missing-example', '$.examples', (book) => Object.assign(rule(book), { examples: [] })],
    ['duplicate-id', '$.id', (book) => book.rules.push(rule(book))],
    [
      'misplaced-outcome',
      '$.clauses[0].outcome.closes',
      (book) => Object.assign(firstClause(book).outcome, { closes: 'case' }),
    ],
    [
      'example-does-not-hold',
      '$.examples[0]',
      (book) => Object.assign((rule(book)['examples'] as Row[])[0] ?? {}, { fires: false }),
    ],
    [
      'unknown-reference',
      '$.examples[0].edition',
      (book) => Object.assign((rule(book)['examples'] as Row[])[0] ?? {}, { edition: 'mc-2099' }),
    ],
    ['malformed', '$.basis', (book) => Object.assign(rule(book), { basis: 'gut feeling' })],
    ['malformed', '$', (book) => Object.assign(rule(book), { colour: 'blue' })],
  ])('refuses %s at %s with the id of the rule', (kind, path, change) => {
    const found = findingsAfter(change).filter((finding) => finding.kind === kind && finding.path === path);
    expect(new Set(found.map((finding) => `${finding.file} ${finding.rowId}`))).toEqual(
      new Set(['base.json rm-rebind']),
    );
  });

  it('refuses a file that needs a newer reader, and says so before anything else about it', () => {
    const findings = findingsAfter(
      (book) => Object.assign(book, { minReader: 99, rules: 'later' }),
      'mc-latest.json',
    );
    expect(
      findings.filter((finding) => finding.file === 'mc-latest.json').map((finding) => finding.kind),
    ).toEqual(['newer-reader']);
  });

  it('refuses a withdrawal of a rule that is not there', () => {
    const findings = findingsAfter((book) => book.withdraws?.push('mc-nothing'), 'mc-latest.json');
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'unknown-reference', rowId: 'mc-nothing', path: '$.withdraws[5]' }),
    ]);
  });

  it('refuses an edition that amends a missing one, and editions that amend each other', () => {
    const missing = findingsAfter((book) => Object.assign(book, { amends: 'mc-2099' }), 'mc-2016-12.json');
    expect(missing).toContainEqual(expect.objectContaining({ kind: 'unknown-reference', path: '$.amends' }));
    const circle = findingsAfter((book) => Object.assign(book, { amends: 'mc-latest' }), 'mc-2018-12.json');
    expect(circle).toContainEqual(expect.objectContaining({ kind: 'unknown-reference', path: '$.amends' }));
  });

  it('refuses the same edition in two files', () => {
    const files = rulebookFiles();
    const twice = files
      .filter((file) => file.name === 'mc-2024.json')
      .map((file) => ({ ...file, name: 'copy.json' }));
    expect(findingsOf([...files, ...twice])).toContainEqual(
      expect.objectContaining({ kind: 'duplicate-id', file: 'copy.json' }),
    );
  });

  it('refuses a signal that depends on itself', () => {
    const row = {
      id: 'today-by-today',
      stage: 'signal',
      when: [{ signal: 'today', op: 'isKnown' }],
      outcome: { signals: { today: 'yes' } },
    };
    expect(findingsAfter((book) => book.workings.push(row))).toContainEqual(
      expect.objectContaining({ kind: 'signal-cycle', path: '$.signals.today' }),
    );
  });

  it('refuses what is no rulebook at all', () => {
    for (const data of [null, 7, [], {}, 'text']) {
      expect(findingsOf([{ name: 'odd.json', data }])[0]).toMatchObject({
        kind: 'malformed',
        file: 'odd.json',
      });
    }
  });

  it('reports all findings of all files at once', () => {
    const files = rulebookFiles();
    for (const { data } of files) {
      const book = data as Book;
      for (const row of book.rules) Object.assign(row, { citations: [], reason: { 'zh-CN': '', en: '' } });
    }
    const rules = files.reduce((sum, { data }) => sum + (data as Book).rules.length, 0);
    const kinds = findingsOf(files).map((finding) => finding.kind);
    expect(kinds.filter((kind) => kind === 'missing-citation')).toHaveLength(rules);
    expect(kinds.filter((kind) => kind === 'missing-language')).toHaveLength(2 * rules);
  });

  it('gives every edition its own checksum, which follows the content and not the layout', () => {
    const sums = (files: readonly RulebookInput[]): readonly string[] => {
      const loaded = loadRulebooks(files, sha256);
      return loaded.ok ? [...loaded.value.books.values()].map((book) => book.sha256) : [];
    };
    const before = sums(rulebookFiles());
    expect(new Set(before).size).toBe(10);
    const reordered = rulebookFiles();
    for (const { data } of reordered) (data as Book).rules.reverse();
    expect(sums(reordered)).toEqual(before);
    const changed = rulebookFiles();
    Object.assign(rule(changed.find((file) => file.name === 'base.json')?.data as Book)['title'] as Row, {
      en: 'Changed',
    });
    expect(sums(changed).filter((sum) => before.includes(sum))).toEqual([]);
  });
});
