import type { StartState } from '../../../shared/ipc/contract/app.ts';
import { assertNever } from '../../../shared/result/result.ts';
import { type Messages, useMessages } from '../../app/desk-context.tsx';
import { placeLabel } from '../../messages/record-labels.ts';
import type { FactRow } from '../../ui/fact-table.tsx';
import { localTime } from '../../ui/local-time.ts';

/** A workspace that cannot be opened. */
export type Problem = Exclude<StartState, { state: 'ready' | 'first-run' | 'protected' }>;
type Damaged = Extract<Problem, { state: 'damaged' }>;

/** What a page of a start-up problem says: what happened, what was not changed, what to do, and the facts. */
export interface ProblemWords {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly FactRow[];
}

type Fact = readonly [string, string | number | null];

const isKnown = (fact: Fact): boolean => fact[1] !== null && fact[1] !== '';

function backupText({ t }: Messages, { backup, readable, files }: Damaged): string {
  if (backup === null) return t('problem.noBackup');
  const date = localTime(backup.at);
  if (backup.customers === null) return date;
  const text = t('problem.backupIs', { date, count: backup.customers });
  const more = backup.customers - (readable?.customers ?? 0);
  return more > 0 && files.length > 0 ? t('problem.backupMore', { backup: text, count: more }) : text;
}

function damagedWords(messages: Messages, problem: Damaged): Omit<ProblemWords, 'facts'> & { facts: Fact[] } {
  const { t } = messages;
  const { files, customers, readable, quarantine, because } = problem;
  const isDouble = because === 'two-writers';
  const sentence = readable === null ? 'problem.damagedWhole' : 'problem.damaged';
  return {
    title: t(isDouble ? 'problem.twoWritersTitle' : 'problem.damagedTitle'),
    text: isDouble ? t('problem.twoWriters') : t(sentence, { file: files[0] ?? '' }),
    facts: [
      [t(isDouble ? 'problem.filesOfTwo' : 'problem.files'), files.join(', ')],
      [t('problem.customers'), customers === 0 ? null : customers],
      [t('problem.complete'), readable?.customers ?? null],
      [t('problem.quarantine'), quarantine],
      [t('problem.backup'), backupText(messages, problem)],
    ],
  };
}

function wordsOf(messages: Messages, problem: Problem): Omit<ProblemWords, 'facts'> & { facts: Fact[] } {
  const { t } = messages;
  switch (problem.state) {
    case 'damaged':
      return damagedWords(messages, problem);
    case 'migration-failed':
      return {
        title: t('problem.migrationTitle'),
        text: t('problem.migration'),
        facts: [[t('problem.record'), placeLabel(t, problem.kind, problem.path)]],
      };
    case 'newer-format':
      return {
        title: t('problem.newerTitle'),
        text: t('problem.newer'),
        facts: [
          [t('problem.found'), problem.found],
          [t('problem.known'), problem.known],
        ],
      };
    case 'locked':
      return {
        title: t('problem.lockedTitle'),
        text: t('problem.locked'),
        facts: [
          [t('problem.by'), problem.by],
          [t('problem.since'), problem.since === null ? null : localTime(problem.since)],
        ],
      };
    case 'read-only':
      return problem.readable === null
        ? { title: t('problem.noAccessTitle'), text: t('problem.noAccess'), facts: [] }
        : { title: t('problem.readOnlyTitle'), text: t('problem.readOnly'), facts: [] };
    case 'disk-full':
      return { title: t('problem.diskFullTitle'), text: t('problem.diskFull'), facts: [] };
    default:
      return assertNever(problem);
  }
}

/** The words of a start-up problem; facts that are not known are left out. */
export function useProblemWords(problem: Problem): ProblemWords {
  const messages = useMessages();
  const { title, text, facts } = wordsOf(messages, problem);
  const all: readonly Fact[] = [[messages.t('problem.folder'), problem.place], ...facts];
  return { title, text, facts: all.filter(isKnown).map(([label, value]) => [label, String(value)]) };
}
