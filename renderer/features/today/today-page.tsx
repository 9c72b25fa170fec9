import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useHashLocation } from 'wouter/use-hash-location';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { caseRoute, casesRoute, newCaseRoute } from '../../app/routes.ts';
import { Outside } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { NeedsYou } from './needs-you.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  numbers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  number: {
    flex: '1 1 160px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThin,
    },
  },
  figure: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  half: { flex: '1 1 300px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    alignItems: 'baseline',
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    overflowWrap: 'anywhere',
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
  },
  quiet: { color: tokens.colorNeutralForeground3, marginInlineStart: 'auto' },
  plain: { margin: 0 },
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

/** Today (S-02): what comes next, numbers that open lists of the same length, recent cases, age of the sources. */
export function TodayPage() {
  const styles = useStyles();
  const { bridge, today, preferences } = useDesk();
  const { t, error, number } = useMessages();
  const [, go] = useHashLocation();
  const { data, error: refused, reload } = useRequest(bridge, 'today.get', {});
  const buttons = (
    <>
      <Button appearance="primary" onClick={() => go(newCaseRoute())}>
        {t('today.newCase')}
      </Button>
      <Button onClick={() => go('/import')}>{t('today.import')}</Button>
    </>
  );
  const figure = (title: string, count: number, path: string) => (
    <a
      className={styles.number}
      href={`#${path}`}
      aria-label={t('today.numberName', { title, count: number(count) })}
    >
      {title}
      <span className={styles.figure}>{number(count)}</span>
    </a>
  );
  return (
    <>
      <PageHeading title={t('today.title')} beside={longDay(today, preferences.language)} actions={buttons} />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      {data === null ? null : (
        <div className={styles.column}>
          {data.customers === 0 && data.recent.length === 0 ? (
            <EmptyState text={t('today.empty')}>{buttons}</EmptyState>
          ) : null}
          <Section heading={t('today.needsYou')} testId="needs-you">
            {data.needsYou.length === 0 ? (
              <p className={styles.plain}>{t('today.needsYouNone')}</p>
            ) : (
              <NeedsYou rows={data.needsYou} />
            )}
          </Section>
          <div className={styles.numbers}>
            {figure(t('today.openCases'), data.openCases, '/cases')}
            {figure(t('today.needsReview'), data.needsReview, casesRoute('needs-review'))}
            {figure(t('today.customers'), data.customers, '/customers')}
          </div>
          <div className={styles.pair}>
            <Section heading={t('today.recent')} className={styles.half}>
              {data.recent.length === 0 ? <p className={styles.plain}>{t('today.recentNone')}</p> : null}
              <ul className={styles.list}>
                {data.recent.map((one) => (
                  <li key={one.caseId} className={styles.row}>
                    <a className={styles.link} href={`#${caseRoute(one.caseId)}`}>
                      <Outside text={one.customerName} />
                    </a>
                    {t('today.case', { number: one.number })}
                    <span className={styles.quiet}>{one.at}</span>
                  </li>
                ))}
              </ul>
            </Section>
            <Section heading={t('today.ages')} className={styles.half}>
              <ul className={styles.list}>
                {data.ages.map((one) => (
                  <li key={one.format} className={styles.row}>
                    {t('today.source.customer-list')}
                    <span className={styles.quiet}>
                      {one.asOf ?? t('today.never')}
                      {one.days === null ? '' : ` · ${t('today.daysOld', { count: one.days })}`}
                      {one.old ? ` · ${t('today.old')}` : ''}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          </div>
        </div>
      )}
    </>
  );
}
