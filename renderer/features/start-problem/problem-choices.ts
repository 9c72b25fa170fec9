import type { Problem } from './problem-words.ts';

/** What can be done about a start-up problem. */
export type Choice = 'try-again' | 'open-read-only' | 'mend' | 'report' | 'open-other' | 'show-folder';

/** Only files of records can be put back; the manifest or the journal cannot. */
const canMend = (problem: Extract<Problem, { state: 'damaged' }>): boolean =>
  problem.because === 'bytes' &&
  problem.backup !== null &&
  problem.files.length > 0 &&
  problem.files.every((file) => /^data(?:\.next)?[\\/]/u.test(file));

function wanted(problem: Problem): readonly Choice[] {
  switch (problem.state) {
    case 'damaged':
      return canMend(problem)
        ? ['open-read-only', 'mend', 'report', 'open-other']
        : ['open-read-only', 'open-other', 'report', 'try-again'];
    case 'locked':
      return ['try-again', 'open-read-only', 'open-other'];
    case 'newer-format':
      return ['open-other', 'try-again', 'show-folder'];
    case 'migration-failed':
      return ['open-other', 'report', 'show-folder'];
    case 'read-only':
    case 'disk-full':
      return ['open-read-only', 'try-again', 'open-other', 'show-folder'];
  }
}

const isReadable = (problem: Problem): boolean => 'readable' in problem && problem.readable !== null;

/** At most three choices; the first one is the safest and stands out (S-25). */
export const choicesFor = (problem: Problem): readonly Choice[] =>
  wanted(problem)
    .filter((choice) => choice !== 'open-read-only' || isReadable(problem))
    .slice(0, 3);
