import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';

/**
 * Puts a source of a rule on the clipboard: rule, edition, source and place (a sentence number where the page has them),
 * title and date. The page only says which one, so nothing else can be copied by it. Errors: `not-found`.
 */
export async function copyCitation(
  { rulebooks, clipboard }: Pick<Deps, 'rulebooks' | 'clipboard'>,
  { ruleId, edition, index, language }: ParsedInput<'rulebook.copy-citation'>,
): Promise<Reply<'rulebook.copy-citation'>> {
  const citation = rulebooks.rule(edition, ruleId)?.citations[index];
  const book = rulebooks.book(edition);
  if (citation === undefined || book === undefined)
    return err({ code: 'not-found', entity: 'rule', id: ruleId });
  const { source, place, date } = citation;
  const parts = [ruleId, edition, `${source} ${place}`, book.title[language], date];
  const text = parts.filter((part) => part !== undefined).join(' · ');
  await clipboard.write(text);
  return ok({ text });
}
