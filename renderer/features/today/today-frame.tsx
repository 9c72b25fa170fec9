import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { newCaseRoute } from '../../app/routes.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

function longDay(day: string, language: string): string {
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}

/** The two things one does without looking first. */
export function TodayButtons() {
  const { t } = useMessages();
  const [, go] = useHashLocation();
  return (
    <>
      <Button appearance="primary" onClick={() => go(newCaseRoute())}>
        {t('today.newCase')}
      </Button>
      <Button onClick={() => go('/import')}>{t('today.import')}</Button>
    </>
  );
}

interface Props {
  readonly error: AppError | null;
  readonly reload: () => void;
  readonly children: ReactNode;
}

/** What the days of both roles share: the heading with the date, the buttons, and a refusal. */
export function TodayFrame({ error: refused, reload, children }: Props) {
  const styles = useStyles();
  const { today, preferences } = useDesk();
  const { t, error } = useMessages();
  return (
    <>
      <PageHeading
        title={t('today.title')}
        beside={longDay(today, preferences.language)}
        actions={<TodayButtons />}
      />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      <div className={styles.column}>{children}</div>
    </>
  );
}
