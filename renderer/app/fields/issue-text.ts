import type { AppError } from '../../../shared/result/app-error.ts';
import type { MessageKey } from '../../messages/messages.ts';

/** What is wrong with a field that was sent, undefined when nothing is. */
export function problemOf(error: AppError | null, path: string): string | undefined {
  if (error?.code !== 'invalid-input') return undefined;
  return error.issues.find((issue) => issue.path === path || issue.path.endsWith(`.${path}`))?.problem;
}

/** A sentence below a field for its problem; `texts` has one per problem. */
export function issueText(
  t: (key: MessageKey) => string,
  error: AppError | null,
  path: string,
  texts: Readonly<Record<string, MessageKey>>,
): { readonly validationMessage?: string } {
  const problem = problemOf(error, path);
  const key = problem === undefined ? undefined : texts[problem];
  return key === undefined ? {} : { validationMessage: t(key) };
}
