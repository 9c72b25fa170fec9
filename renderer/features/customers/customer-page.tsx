import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { PartnerId } from '../../../shared/domain/id.ts';
import type { CaseRow } from '../../../shared/ipc/contract/cases.ts';
import type { CustomerPage as Customer, CustomerEntry } from '../../../shared/ipc/contract/customers.ts';
import type { RequestRow } from '../../../shared/ipc/contract/requests.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import type { MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { usePlaceNames } from '../../app/fields/place-names.ts';
import { RequestStateChip } from '../../app/requests/request-state-chip.tsx';
import { useWriteRequest } from '../../app/requests/use-write-request.ts';
import { caseRoute, customerRoute, newCaseRoute, requestRoute, resellerRoute } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { VerdictChip } from '../../decision/verdict-chip.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { CustomerForm } from './customer-form.tsx';
import { SubscriptionsTab } from './subscriptions-tab.tsx';
import { TasksTab } from './tasks-tab.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  relation: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  ids: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
  },
  none: { margin: 0 },
  tabs: { flexWrap: 'wrap' },
});

function Known({ customer }: { readonly customer: Customer }) {
  const styles = useStyles();
  const { t, texts, value } = useMessages();
  const name = (fact: string) => texts.facts[fact as keyof typeof texts.facts] ?? fact;
  return (
    <Section heading={t('customer.known')} testId="known">
      <table className={styles.table}>
        <tbody>
          {customer.facts.map((one) => (
            <tr key={one.fact}>
              <th scope="row" className={styles.cell}>
                {name(one.fact)}
              </th>
              <td className={styles.cell}>{value(one.fact, one.value)}</td>
              <td className={`${styles.cell} ${styles.quiet}`}>
                {t(`case.origin.${one.origin}`, { date: one.asOf ?? '' })}
              </td>
            </tr>
          ))}
          {customer.missing.map((fact) => (
            <tr key={fact}>
              <th scope="row" className={styles.cell}>
                {name(fact)}
              </th>
              <td className={`${styles.cell} ${styles.quiet}`} colSpan={2}>
                {t('customer.notKnown')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Cases({ rows }: { readonly rows: readonly CaseRow[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('cases.title')} testId="cases">
      {rows.length === 0 ? <p className={styles.none}>{t('customer.noCases')}</p> : null}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <a className={styles.link} href={`#${caseRoute(row.id)}`}>
              {t('today.case', { number: row.number })}
            </a>
            {row.takenOn}
            <VerdictChip side="support" verdict={row.support as SupportVerdict} />
            <VerdictChip side="move" verdict={row.move as MoveVerdict} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Requests({ rows }: { readonly rows: readonly RequestRow[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('requests.title')} testId="requests">
      {rows.length === 0 ? <p className={styles.none}>{t('customer.noRequests')}</p> : null}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <a className={styles.link} href={`#${requestRoute(row.id)}`}>
              {`${row.number} · ${t(`request.kind.${row.kind}`)}`}
            </a>
            <RequestStateChip state={row.state} />
            <span className={styles.quiet}>{row.createdOn}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const TABS = ['overview', 'subscriptions', 'cases', 'requests', 'tasks'] as const;
type CustomerTab = (typeof TABS)[number];

const entryOf = (data: Customer): CustomerEntry => ({
  name: data.name,
  domain: data.domain ?? '',
  tenantId: data.tenantId ?? '',
  country: data.country,
  isCspPartnerTenant: data.isCspPartnerTenant,
  tags: data.tags,
  resellerIds: data.resellers.map((one) => one.id as PartnerId),
});

/** Who the customer is: sentence of the link, ids, other names, whose it is. */
function Head({ data }: { readonly data: Customer }) {
  const styles = useStyles();
  const { t, value } = useMessages();
  const { country } = usePlaceNames();
  const relation =
    data.relation === 'linked-access-unknown'
      ? t('customer.linkedAccessUnknown')
      : value('relationshipState', data.relation);
  return (
    <>
      {data.missingSince === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('customer.missing', { date: data.missingSince })}</MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.relation}>{relation}</p>
      <p className={styles.ids}>
        {data.domain === null ? null : <Outside text={data.domain} />}{' '}
        <span className={styles.mono}>{data.tenantId}</span>
        {data.country === null ? '' : ` · ${country(data.country)}`}
      </p>
      {data.resellers.map(({ id, name }) => (
        <p key={id} className={styles.ids}>
          <a className={styles.link} href={`#${resellerRoute(id)}`}>
            {t('customer.resellers', { names: displayText(name) })}
          </a>
        </p>
      ))}
      {data.tags.length === 0 ? null : (
        <p className={styles.ids}>{t('customer.tags', { tags: data.tags.map(displayText).join(' · ') })}</p>
      )}
      {data.otherNames.length === 0 ? null : (
        <p className={styles.ids}>
          {t('customer.otherNames', { names: data.otherNames.map(displayText).join(' · ') })}
        </p>
      )}
    </>
  );
}

function Tabs({ data, tab }: { readonly data: Customer; readonly tab: CustomerTab }) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const [, go] = useHashLocation();
  const counts = {
    overview: 0,
    subscriptions: data.subscriptions.length,
    cases: data.cases.length,
    requests: data.requests.length,
    tasks: data.openTasks,
  };
  return (
    <TabList
      aria-label={t('customer.tab')}
      className={styles.tabs}
      selectedValue={tab}
      onTabSelect={(_event, chosen) => go(customerRoute(data.id, String(chosen.value)))}
    >
      {TABS.map((one) => (
        <Tab key={one} value={one}>
          {t(`customer.tab.${one}`, { count: number(counts[one]) })}
        </Tab>
      ))}
    </TabList>
  );
}

function TabContent({ data, tab }: { readonly data: Customer; readonly tab: CustomerTab }) {
  if (tab === 'subscriptions') return <SubscriptionsTab customerId={data.id} rows={data.subscriptions} />;
  if (tab === 'cases') return <Cases rows={data.cases} />;
  if (tab === 'requests') return <Requests rows={data.requests} />;
  if (tab === 'tasks') return <TasksTab customerId={data.id} />;
  return <Known customer={data} />;
}

/** Changes and removes the customer; both have an undo. */
function useChanges(id: string) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  return {
    change: async (entry: CustomerEntry): Promise<AppError | null> => {
      const reply = await bridge.request('customers.change', { id, entry });
      if (!reply.ok) return reply.error;
      showToast(t('customer.changed', { name: displayText(entry.name) }), reply.value.changeSetId);
      return null;
    },
    remove: async (name: string): Promise<void> => {
      const reply = await bridge.request('customers.remove', { id });
      if (!reply.ok) {
        showToast(error(reply.error));
        return;
      }
      showToast(t('customer.removed', { name: displayText(name) }), reply.value.changeSetId);
      go('/customers');
    },
  };
}

function Editing({ data, onDone }: { readonly data: Customer; readonly onDone: () => void }) {
  const { t, error } = useMessages();
  const [refused, setRefused] = useState<AppError | null>(null);
  const { change } = useChanges(data.id);
  async function save(entry: CustomerEntry) {
    const problem = await change(entry);
    setRefused(problem);
    if (problem === null) onDone();
  }
  return (
    <Section heading={t('customer.formChange', { name: displayText(data.name) })} testId="customer-form">
      {refused === null ? null : <Refusal text={error(refused)} />}
      <CustomerForm
        entry={entryOf(data)}
        refused={refused}
        onSave={(entry) => void save(entry)}
        onCancel={onDone}
        takesFocus
      />
    </Section>
  );
}

function Actions({ data, onChange }: { readonly data: Customer; readonly onChange: () => void }) {
  const { t } = useMessages();
  const [, go] = useHashLocation();
  const writeRequest = useWriteRequest();
  const { remove } = useChanges(data.id);
  return (
    <>
      <Button appearance="primary" onClick={() => go(newCaseRoute(data.id))}>
        {t('today.newCase')}
      </Button>
      <Button onClick={() => void writeRequest(data.id, null)}>{t('request.write')}</Button>
      <Button onClick={onChange}>{t('customer.change')}</Button>
      <Button onClick={() => void remove(data.name)}>{t('customer.remove')}</Button>
    </>
  );
}

/** Customer page (S-05): who it is, what we know from where, what it bought, its cases and requests. */
export function CustomerPage({ id, tab }: { readonly id: string; readonly tab: string | undefined }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [changing, setChanging] = useState(false);
  const { data, error: refused, reload } = useRequest(bridge, 'customers.get', { id });
  const shown: CustomerTab = TABS.find((one) => one === tab) ?? 'overview';
  if (data === null) {
    return (
      <>
        <PageHeading title={t('customers.title')} />
        {refused === null ? null : (
          <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHeading
        title={displayText(data.name)}
        actions={<Actions data={data} onChange={() => setChanging(true)} />}
      />
      <div className={styles.column}>
        {changing ? <Editing data={data} onDone={() => setChanging(false)} /> : null}
        <div>
          <Head data={data} />
        </div>
        <Tabs data={data} tab={shown} />
        <TabContent data={data} tab={shown} />
      </div>
    </>
  );
}
