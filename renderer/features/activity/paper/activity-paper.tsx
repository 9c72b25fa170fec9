import { Button, makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ActivityFilters } from '../../../../shared/ipc/contract/activity.ts';
import type { Language } from '../../../../shared/ipc/contract/app.ts';
import { DeskProvider, useDesk, useMessages } from '../../../app/desk-context.tsx';
import { showToast } from '../../../app/toasts.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { announceFailure } from '../../../ui/live-regions.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Refusal } from '../../../ui/refusal.tsx';
import type { Wanted } from '../activity-address.ts';
import { ActivitySheet } from './activity-sheet.tsx';
import { usePaperRows } from './paper-rows.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  frame: {
    alignSelf: 'flex-start',
    maxWidth: '100%',
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    boxShadow: tokens.shadow8,
  },
});

/** Saves what is shown, and says where or why not. */
function useSavePdf(): () => Promise<void> {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  return async () => {
    const reply = await bridge.request('activity.save-pdf', {});
    if (reply.ok) return showToast(t('print.saved', { name: displayText(reply.value.name) }));
    if (reply.error.code === 'cancelled') return undefined;
    showToast(error(reply.error));
    return announceFailure(error(reply.error));
  };
}

interface BarProps {
  readonly isReady: boolean;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onBack: () => void;
}

function Bar({ isReady, language, onLanguage, onBack }: BarProps) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const save = useSavePdf();
  const first = useRef<HTMLButtonElement | null>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div className={styles.bar}>
      <RadioGroup
        layout="horizontal"
        aria-label={t('print.language')}
        value={language}
        onChange={(_event, data) => onLanguage(data.value as Language)}
      >
        <Radio value="en" label={t('print.in.en')} />
        <Radio value="zh-CN" label={t('print.in.zh-CN')} />
      </RadioGroup>
      <Button
        appearance="primary"
        ref={(element: { focus(): void } | null) => {
          first.current = element as HTMLButtonElement | null;
        }}
        disabledFocusable={!isReady}
        onClick={() => void save()}
      >
        {t('print.pdf')}
      </Button>
      <Button disabledFocusable={!isReady} onClick={() => void bridge.request('cases.print', {})}>
        {t('print.print')}
      </Button>
      <Button onClick={onBack}>{t('activity.paperBack')}</Button>
    </div>
  );
}

interface Props {
  readonly wanted: Wanted;
  readonly filters: ActivityFilters;
  readonly onBack: () => void;
}

/** Preview of the log on paper with what can be done with it. What is printed is exactly what is shown. */
export function ActivityPaper({ wanted, filters, onBack }: Props) {
  const styles = useStyles();
  const tools = useDesk();
  const { t, error } = useMessages();
  const [language, setLanguage] = useState(tools.preferences.language);
  const { paper, refused, again } = usePaperRows(filters);
  return (
    <>
      <PageHeading title={t('activity.title')} />
      <Bar isReady={paper !== null} language={language} onLanguage={setLanguage} onBack={onBack} />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: again }} />
      )}
      {paper === null && refused === null ? (
        <Spinner size="tiny" labelPosition="after" label={t('activity.paperReading')} />
      ) : null}
      {paper === null ? null : (
        <div className={styles.frame}>
          <DeskProvider tools={{ ...tools, preferences: { ...tools.preferences, language } }}>
            <ActivitySheet paper={paper} wanted={wanted} />
          </DeskProvider>
        </div>
      )}
    </>
  );
}
