import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ResellerToday } from '../../../shared/ipc/contract/today.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { caseRoute, casesRoute } from '../../app/routes.ts';
import { Outside } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { DataAges } from './data-ages.tsx';
import { NeedsYou } from './needs-you.tsx';
import { NumberStrip } from './number-strip.tsx';
import { TodayButtons, TodayFrame } from './today-frame.tsx';
import { RESELLER_WIDGETS, type ResellerWidget } from './widgets.ts';

const useStyles = makeStyles({
  grid: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'stretch' },
  half: { flex: '1 1 300px' },
  whole: { flex: '1 1 100%', minWidth: 0 },
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

function Recent({ data }: { readonly data: ResellerToday }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('today.recent')} testId="recent" className={styles.half}>
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
  );
}

function NextMoves({ data }: { readonly data: ResellerToday }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('today.needsYou')} testId="needs-you" className={styles.whole}>
      {data.needsYou.length === 0 ? (
        <p className={styles.plain}>{t('today.needsYouNone')}</p>
      ) : (
        <NeedsYou rows={data.needsYou} />
      )}
    </Section>
  );
}

function Numbers({ data }: { readonly data: ResellerToday }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.whole}>
      <NumberStrip
        numbers={[
          { title: t('today.openCases'), count: data.openCases, path: '/cases' },
          { title: t('today.needsReview'), count: data.needsReview, path: casesRoute('needs-review') },
          { title: t('today.openRequests'), count: data.openRequests, path: '/requests' },
          { title: t('today.customers'), count: data.customers, path: '/customers' },
        ]}
      />
    </div>
  );
}

function Ages({ data }: { readonly data: ResellerToday }) {
  const styles = useStyles();
  return <DataAges ages={data.ages} className={styles.half} />;
}

const WIDGETS: Readonly<Record<ResellerWidget, (props: { readonly data: ResellerToday }) => ReactNode>> = {
  'needs-you': NextMoves,
  numbers: Numbers,
  recent: Recent,
  'data-age': Ages,
};

/** Today of a reseller (S-02): what comes next, numbers that open lists of the same length, recent cases, age of sources. */
export function ResellerTodayPage() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const { data, error, reload } = useRequest(bridge, 'today.reseller', {});
  return (
    <TodayFrame error={error} reload={reload}>
      {data !== null && data.customers === 0 && data.recent.length === 0 ? (
        <EmptyState text={t('today.empty')}>
          <TodayButtons />
        </EmptyState>
      ) : null}
      {data === null ? null : (
        <div className={styles.grid}>
          {RESELLER_WIDGETS.map((widget) => {
            const Widget = WIDGETS[widget];
            return <Widget key={widget} data={data} />;
          })}
        </div>
      )}
    </TodayFrame>
  );
}
