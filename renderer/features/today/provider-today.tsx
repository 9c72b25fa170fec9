import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { ProviderToday } from '../../../shared/ipc/contract/today.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { casesRoute, customersRoute, resellersRoute } from '../../app/routes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { DataAges } from './data-ages.tsx';
import { NeedsYou } from './needs-you.tsx';
import { NumberStrip } from './number-strip.tsx';
import { TodayFrame } from './today-frame.tsx';
import { PROVIDER_WIDGETS, type ProviderWidget } from './widgets.ts';

const useStyles = makeStyles({
  grid: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'stretch' },
  half: { flex: '1 1 340px' },
  whole: { flex: '1 1 100%' },
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, color: tokens.colorNeutralForeground2 },
  quiet: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-block',
    overflowWrap: 'anywhere',
  },
  barCell: { width: '30%' },
  bar: {
    height: '12px',
    minWidth: tokens.strokeWidthThickest,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
});

interface WidgetProps {
  readonly data: ProviderToday;
}

function RequestsDue({ data }: WidgetProps) {
  const styles = useStyles();
  const { t } = useMessages();
  if (data.needsYou.length === 0) return null;
  return (
    <Section heading={t('today.needsYou')} testId="needs-you" className={styles.whole}>
      <NeedsYou rows={data.needsYou} />
    </Section>
  );
}

function Blocked({ data }: WidgetProps) {
  const styles = useStyles();
  const { t, number } = useMessages();
  return (
    <Section heading={t('today.blocked')} testId="blocked-resellers" className={styles.half}>
      <p className={styles.text}>{t('today.blockedText')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('today.reason')}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number)}>
              {t('today.resellers')}
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number)}>
              {t('today.blockedCustomers')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.blocked.map(({ block, resellers, customers }) => (
            <tr key={block}>
              <th scope="row" className={styles.cell}>
                <a
                  className={styles.link}
                  href={`#${resellersRoute(block)}`}
                  aria-label={t('today.blockedRow', {
                    block: t(`reseller.block.${block}`),
                    resellers: number(resellers),
                    customers: number(customers),
                  })}
                >
                  {t(`reseller.block.${block}`)}
                </a>
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>{number(resellers)}</td>
              <td className={mergeClasses(styles.cell, styles.number)}>{number(customers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.quiet}>
        {data.mpaListAsOf === null ? t('today.mpaNever') : t('today.mpaAsOf', { date: data.mpaListAsOf })}
      </p>
    </Section>
  );
}

function Bought({ data }: WidgetProps) {
  const styles = useStyles();
  const { t, texts, number } = useMessages();
  const most = Math.max(1, ...data.bought.map((one) => one.cases));
  const name = (channel: string | null) =>
    channel === null
      ? t('today.unknownChannel')
      : (texts.channels[channel as keyof typeof texts.channels]?.name ?? channel);
  return (
    <Section heading={t('today.bought')} testId="bought" className={styles.half}>
      {data.bought.length === 0 ? <p className={styles.text}>{t('today.boughtNone')}</p> : null}
      <table className={styles.table} hidden={data.bought.length === 0}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('today.channel')}
            </th>
            <th scope="col" colSpan={2} className={mergeClasses(styles.head, styles.number)}>
              {t('today.openCases')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data.bought.map(({ channel, cases }) => (
            <tr key={channel ?? 'unknown'}>
              <th scope="row" className={styles.cell}>
                <a
                  className={styles.link}
                  href={`#${casesRoute(`bought-${channel ?? 'unknown'}`)}`}
                  aria-label={t('today.boughtRow', { channel: name(channel), count: number(cases) })}
                >
                  {name(channel)}
                </a>
              </th>
              <td className={mergeClasses(styles.cell, styles.barCell)}>
                <div className={styles.bar} style={{ width: `${(cases / most) * 100}%` }} />
              </td>
              <td className={mergeClasses(styles.cell, styles.number)}>{number(cases)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Glance({ data }: WidgetProps) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.whole}>
      <NumberStrip
        numbers={[
          { title: t('today.openRequests'), count: data.openRequests, path: '/requests' },
          { title: t('today.drift'), count: data.drift, path: casesRoute('drift') },
          { title: t('today.unassigned'), count: data.unassigned, path: customersRoute('unassigned') },
          { title: t('today.resellers'), count: data.resellers, path: '/resellers' },
        ]}
      />
    </div>
  );
}

function Ages({ data }: WidgetProps) {
  const styles = useStyles();
  return <DataAges ages={data.ages} className={styles.whole} />;
}

const WIDGETS: Readonly<Record<ProviderWidget, (props: WidgetProps) => ReactNode>> = {
  'requests-due': RequestsDue,
  'blocked-resellers': Blocked,
  bought: Bought,
  glance: Glance,
  'data-age': Ages,
};

/** Today of a provider (S-03): whom orders would fail for, where customers bought, what nobody looks after. */
export function ProviderTodayPage() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  const { data, error, reload } = useRequest(bridge, 'today.provider', {});
  return (
    <TodayFrame error={error} reload={reload}>
      {data?.setUpFinished === false ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{t('today.setUp')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => go('/settings/company')}>{t('today.setUpButton')}</Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {data !== null && data.resellers === 0 && data.customers === 0 ? (
        <EmptyState text={t('today.providerEmpty')}>
          <Button appearance="primary" onClick={() => go('/import')}>
            {t('today.import')}
          </Button>
        </EmptyState>
      ) : null}
      {data === null ? null : (
        <div className={styles.grid}>
          {PROVIDER_WIDGETS.map((widget) => {
            const Widget = WIDGETS[widget];
            return <Widget key={widget} data={data} />;
          })}
        </div>
      )}
    </TodayFrame>
  );
}
