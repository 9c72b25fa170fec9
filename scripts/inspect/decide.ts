import { err, ok, type Result } from '../../shared/result/result.ts';
import { decideWithDrift, type RulebookShelf } from '../../shared/rules/decide.ts';
import type { Decision } from '../../shared/rules/decision.ts';
import { factDefinition } from '../../shared/rules/facts.ts';
import { parseFacts } from '../../shared/rules/parse-facts.ts';
import type { Asked } from './arguments.ts';
import { problemInChinese } from './chinese.ts';

/**
 * The answer to one case, in the shape scripts rely on; `drift` names the other editions that answer
 * differently.
 */
export type InspectedDecision = Omit<Decision, 'citations' | 'drift'> & {
  readonly id: string;
  readonly citations: readonly { readonly source: string; readonly place: string; readonly date?: string }[];
  readonly drift: readonly string[];
};

/**
 * A case that could not be decided: `path` says where in the case, `message` why, in one English sentence.
 */
export type InspectedProblem = {
  readonly id: string | null;
  readonly error: { readonly path: string; readonly message: string };
};

/**
 * Decides an array of `{ id, edition, facts }`; each case gets its own entry, a faulty one an error entry. The day of the
 * clock, when given, is the day of every case that names none.
 * Refused with one sentence only when the input as a whole is not an array.
 */
export function inspectDecide(
  shelf: RulebookShelf,
  input: unknown,
  asked: Asked = { language: 'en', today: undefined },
): Result<readonly (InspectedDecision | InspectedProblem)[], string> {
  if (!Array.isArray(input)) return err('The input is not an array of cases { id, edition, facts }.');
  return ok(
    input.map((entry: unknown) => {
      const answer = inspectCase(shelf, entry, asked.today);
      return asked.language === 'zh-CN' && 'error' in answer ? inChinese(answer) : answer;
    }),
  );
}

function inChinese({ id, error }: InspectedProblem): InspectedProblem {
  const fact = error.path.slice('facts.'.length);
  return problem(id, error.path, problemInChinese(error.path, factDefinition(fact) !== undefined));
}

function inspectCase(
  shelf: RulebookShelf,
  entry: unknown,
  today: string | undefined,
): InspectedDecision | InspectedProblem {
  if (typeof entry !== 'object' || entry === null) return problem(null, '', 'The case is not an object.');
  const { id, edition, facts } = entry as Readonly<Record<'id' | 'edition' | 'facts', unknown>>;
  if (typeof id !== 'string') return problem(null, 'id', 'The case has no id.');
  if (typeof edition !== 'string') return problem(id, 'edition', 'The case names no edition.');
  const parsed = parseFacts(facts);
  if (!parsed.ok) {
    const first = parsed.error[0];
    const path = first === undefined || first.path === '' ? 'facts' : `facts.${first.path}`;
    return problem(id, path, first?.message ?? 'The facts cannot be read.');
  }
  // In the registry's order, as facts always are.
  const dated = today === undefined ? parsed : parseFacts({ caseDate: today, ...parsed.value });
  const decision = decideWithDrift(shelf, edition, dated.ok ? dated.value : parsed.value);
  if (decision === undefined)
    return problem(id, 'edition', `There is no edition ${JSON.stringify(edition)}.`);
  return {
    id,
    ...decision,
    citations: decision.citations.map(withoutRules),
    drift: decision.drift.map((one) => one.edition),
  };
}

function withoutRules({
  source,
  place,
  date,
}: Decision['citations'][number]): InspectedDecision['citations'][number] {
  return date === undefined ? { source, place } : { source, place, date };
}

function problem(id: string | null, path: string, message: string): InspectedProblem {
  return { id, error: { path, message } };
}
