import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { StartState } from '../../../shared/ipc/contract/app.ts';
import { assertNever } from '../../../shared/result/result.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { CentredPage } from '../../ui/centred-page.tsx';
import { type FactRow, FactTable } from '../../ui/fact-table.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';

type Problem = Exclude<StartState, { state: 'ready' | 'first-run' }>;

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Description {
  readonly title: string;
  readonly text: string;
  readonly facts: readonly (readonly [string, string | null])[];
}

/** Title, sentence and facts of each problem: what happened, what was not changed, what to do. */
function useDescription(problem: Problem): Description {
  const { t } = useMessages();
  switch (problem.state) {
    case 'damaged':
      return {
        title: t('problem.damagedTitle'),
        text: t('problem.damaged', { file: problem.files[0] ?? '' }),
        facts: [
          [t('problem.files'), problem.files.join(', ')],
          [t('problem.quarantine'), problem.quarantine],
        ],
      };
    case 'migration-failed':
      return {
        title: t('problem.migrationTitle'),
        text: t('problem.migration'),
        facts: [[t('problem.record'), `${problem.kind} · ${problem.path}`]],
      };
    case 'newer-format':
      return {
        title: t('problem.newerTitle'),
        text: t('problem.newer', { found: problem.found, known: problem.known }),
        facts: [],
      };
    case 'locked':
      return {
        title: t('problem.lockedTitle'),
        text: t('problem.locked'),
        facts: [
          [t('problem.by'), problem.by],
          [t('problem.since'), problem.since],
        ],
      };
    case 'read-only':
      return { title: t('problem.readOnlyTitle'), text: t('problem.readOnly'), facts: [] };
    case 'disk-full':
      return { title: t('problem.diskFullTitle'), text: t('problem.diskFull'), facts: [] };
    default:
      return assertNever(problem);
  }
}

const isKnown = (row: readonly [string, string | null]): row is FactRow => row[1] !== null && row[1] !== '';

/** A workspace that cannot be opened: one sentence, its facts, at most three buttons, the safest one primary (S-25). */
export function StartProblemPage({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { bridge, restart } = useDesk();
  const { t } = useMessages();
  const [busy, setBusy] = useState(false);
  const { title, text, facts } = useDescription(problem);
  const act = async (name: 'app.try-again' | 'app.choose-folder') => {
    setBusy(true);
    await bridge.request(name, {});
    setBusy(false);
    restart();
  };
  const rows = [[t('problem.folder'), problem.place] as const, ...facts].filter(isKnown);
  return (
    <CentredPage>
      <PageHeading title={title} />
      <p className={styles.text}>{text}</p>
      <FactTable rows={rows} />
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => void act('app.try-again')}>
          {t('app.tryAgain')}
        </Button>
        <Button disabled={busy} onClick={() => void act('app.choose-folder')}>
          {t('problem.openOther')}
        </Button>
        <Button onClick={() => void bridge.request('app.show-data-folder', {})}>
          {t('problem.showFolder')}
        </Button>
      </div>
    </CentredPage>
  );
}
