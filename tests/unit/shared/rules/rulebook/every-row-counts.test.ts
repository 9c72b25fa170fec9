import { describe, expect, it } from 'vitest';
import { compileRulebook } from '../../../../../shared/rules/engine/compile-rulebook.ts';
import type { CompiledRulebook } from '../../../../../shared/rules/engine/compiled-rulebook.ts';
import { type ParsedFile, parseFile } from '../../../../../shared/rules/loading/parse-file.ts';
import { amendedFiles, resolveEdition } from '../../../../../shared/rules/loading/resolve-edition.ts';
import { productRulebooks, rulebookFiles } from '../rulebook-files.ts';
import { type HeldCase, heldCases } from './held-cases.ts';

const library = productRulebooks();
const files = rulebookFiles().flatMap((file) => parseFile(file).parsed ?? []);
const byEdition = new Map(files.map((file) => [file.file.edition, file]));
const cases = heldCases(files);

/** A file of which one row is taken out: one clause of a rule (the rule, when it is its only one) or one working. */
type Thinned = { readonly file: ParsedFile; readonly row: string; readonly without: ParsedFile };

function thinnedFiles(file: ParsedFile): readonly Thinned[] {
  const clauses = file.rules.flatMap((rule) =>
    rule.clauses.map((clause, index) => {
      const clauses = rule.clauses.filter((one) => one !== clause);
      const rules = file.rules.flatMap((one) => {
        if (one !== rule) return [one];
        return clauses.length === 0 ? [] : [{ ...one, clauses }];
      });
      return { file, row: `${rule.id}, clause ${index + 1}`, without: { ...file, rules } };
    }),
  );
  const workings = file.workings.map((working) => {
    const without = { ...file, workings: file.workings.filter((one) => one !== working) };
    return { file, row: working.id, without };
  });
  return [...clauses, ...workings];
}

/** The books as they are without a row, each made anew when it is first asked for. */
class ThinnedBooks extends Map<string, CompiledRulebook> {
  readonly #files: ReadonlyMap<string, ParsedFile>;
  readonly #touched: ReadonlySet<string>;

  constructor({ file, without }: Thinned) {
    super();
    this.#files = new Map(byEdition).set(file.file.edition, without);
    this.#touched = editionsOf(file);
  }

  override get(edition: string): CompiledRulebook | undefined {
    if (!this.#touched.has(edition)) return library.books.get(edition);
    const known = super.get(edition);
    const file = this.#files.get(edition);
    if (known !== undefined || file === undefined) return known;
    const made = compileRulebook(resolveEdition(file, this.#files), 'thinned');
    this.set(edition, made);
    return made;
  }
}

function editionsOf(file: ParsedFile): ReadonlySet<string> {
  const touched = files.filter(
    (one) => one.file.status !== 'base' && amendedFiles(one, byEdition).includes(file),
  );
  return new Set(touched.map((one) => one.file.edition));
}

/** The first case that notices; those of the row itself are asked before the others. */
function firstFailure(thinned: Thinned): HeldCase | undefined {
  const shelf = { books: new ThinnedBooks(thinned), shipped: library.shipped };
  const editions = editionsOf(thinned.file);
  const asked = cases.filter((one) => editions.has(one.edition));
  const own = asked.filter((one) => one.of === thinned.row.split(',')[0]);
  return [...own, ...asked].find((one) => one.faults(shelf).length > 0);
}

const rows = files.flatMap(thinnedFiles);

describe('taking a row out of a rulebook', () => {
  it('leaves nothing unlooked at: every rule and every working of every file is tried', () => {
    const ids = files.flatMap((file) => [...file.rules, ...file.workings].map((row) => row.id));
    const tried = rows.map(({ row }) => row.split(',')[0]);
    expect(new Set(tried)).toEqual(new Set(ids));
    expect(rows.length).toBeGreaterThan(280);
  });

  it('starts from books in which everything holds', () => {
    expect(cases.filter((one) => one.faults(library).length > 0)).toEqual([]);
    expect(cases.length).toBeGreaterThan(280 + 2 * 87);
  });

  it.each(rows.map((thinned) => [thinned.file.name, thinned.row, thinned] as const))(
    'fails an example or a vector: %s, %s',
    (_file, _row, thinned) => {
      expect(firstFailure(thinned)).toBeDefined();
    },
  );
});
