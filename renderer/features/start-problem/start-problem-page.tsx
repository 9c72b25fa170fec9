import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Reply } from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { CentredPage } from '../../ui/centred-page.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { localTime } from '../../ui/local-time.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { type Choice, choicesFor } from './problem-choices.ts';
import { type Problem, useProblemWords } from './problem-words.ts';

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function useChoiceLabel(problem: Problem): (choice: Choice) => string {
  const { t } = useMessages();
  const backup = problem.state === 'damaged' ? problem.backup : null;
  const mend =
    problem.state === 'damaged' && problem.customers > 0
      ? ('problem.mend' as const)
      : ('problem.mendFile' as const);
  return (choice) => {
    const labels: Readonly<Record<Choice, string>> = {
      'try-again': t('app.tryAgain'),
      'open-read-only': t('problem.openReadOnly'),
      mend: t(mend, { date: backup === null ? '' : localTime(backup.at) }),
      report: t('problem.report'),
      'open-other': t('problem.openOther'),
      'show-folder': t('problem.showFolder'),
    };
    return labels[choice];
  };
}

/** Does what was chosen; the window then shows what the folder is now. A refusal stays on the page. */
function useAct(problem: Problem) {
  const { bridge, restart } = useDesk();
  const { t } = useMessages();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<AppError | null>(null);
  async function opening(asked: Promise<Reply<'app.try-again'>>): Promise<void> {
    setBusy(true);
    const reply = await asked;
    setBusy(false);
    if (reply.ok) restart();
    else if (reply.error.code !== 'cancelled') setRefused(reply.error);
  }
  async function report(): Promise<void> {
    const reply = await bridge.request('app.save-report', {});
    if (reply.ok) showToast(t('problem.reportSaved', { name: reply.value.name }));
    else if (reply.error.code !== 'cancelled') setRefused(reply.error);
  }
  const backup = problem.state === 'damaged' ? (problem.backup?.name ?? '') : '';
  const acts: Readonly<Record<Choice, () => Promise<unknown>>> = {
    'try-again': () => opening(bridge.request('app.try-again', {})),
    'open-read-only': () => opening(bridge.request('app.open-read-only', {})),
    mend: () => opening(bridge.request('app.mend', { backup })),
    'open-other': () => opening(bridge.request('app.choose-folder', {})),
    'show-folder': () => bridge.request('app.show-data-folder', {}),
    report,
  };
  const act = (choice: Choice) => {
    setRefused(null);
    void acts[choice]();
  };
  return { act, busy, refused };
}

/** A workspace that cannot be opened: one sentence, its facts, at most three buttons, the safest one primary (S-25). */
export function StartProblemPage({ problem }: { readonly problem: Problem }) {
  const styles = useStyles();
  const { t, error } = useMessages();
  const { title, text, facts } = useProblemWords(problem);
  const labelOf = useChoiceLabel(problem);
  const { act, busy, refused } = useAct(problem);
  return (
    <CentredPage>
      <PageHeading title={title} />
      <p className={styles.text}>{text}</p>
      {refused === null ? null : <Refusal text={error(refused)} />}
      <Section heading={t('problem.facts')} testId="problem-facts">
        <FactTable rows={facts} />
      </Section>
      <div className={styles.actions} data-testid="problem-choices">
        {choicesFor(problem).map((choice, index) => (
          <Button
            key={choice}
            {...(index === 0 ? { appearance: 'primary' as const } : {})}
            disabledFocusable={busy}
            onClick={() => act(choice)}
          >
            {labelOf(choice)}
          </Button>
        ))}
      </div>
    </CentredPage>
  );
}
