import { GUARD_REASONS } from '../../../shared/requests/guards.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useMessages } from '../desk-context.tsx';

const WORDS = [...GUARD_REASONS, 'address', 'line-break', 'reminder-open'] as const;

/** The sentence for a refusal: a guard's own reason where there is one. */
export function useGuardText(): (error: AppError) => string {
  const { t, error: sentence } = useMessages();
  return (error) => {
    if (error.code !== 'not-allowed') return sentence(error);
    const word = WORDS.find((one) => one === error.what);
    return t(word === undefined ? 'request.guard.other' : `request.guard.${word}`);
  };
}
