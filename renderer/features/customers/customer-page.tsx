import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { PartnerId } from '../../../shared/domain/id.ts';
import type { CustomerPage as Customer, CustomerEntry } from '../../../shared/ipc/contract/customers.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { NotThere } from '../../app/not-there.tsx';
import { useWriteRequest } from '../../app/requests/use-write-request.ts';
import { customerRoute, newCaseRoute } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { CustomerForm } from './customer-form.tsx';
import { CustomerHead } from './customer-head.tsx';
import { CasesOf, KnownOf, RequestsOf } from './customer-parts.tsx';
import { SubscriptionsTab } from './subscriptions-tab.tsx';
import { TasksTab } from './tasks-tab.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tabs: { flexWrap: 'wrap' },
});

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
  if (tab === 'cases') return <CasesOf rows={data.cases} />;
  if (tab === 'requests') return <RequestsOf rows={data.requests} />;
  if (tab === 'tasks') return <TasksTab customerId={data.id} />;
  return <KnownOf customer={data} />;
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
  const [changing, setChanging] = useState(false);
  const { data, error: refused, reload } = useRequest(bridge, 'customers.get', { id });
  const shown: CustomerTab = TABS.find((one) => one === tab) ?? 'overview';
  if (data === null) {
    return <NotThere list="customers" refused={refused} reload={reload} />;
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
          <CustomerHead data={data} />
        </div>
        <Tabs data={data} tab={shown} />
        <TabContent data={data} tab={shown} />
      </div>
    </>
  );
}
