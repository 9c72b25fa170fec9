import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { PartnerId } from '../../../shared/domain/id.ts';
import type { ResellerPage as Reseller, ResellerEntry } from '../../../shared/ipc/contract/resellers.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { usePlaceNames } from '../../app/fields/place-names.ts';
import { NotThere } from '../../app/not-there.tsx';
import { importFor, requestRoute, resellerRoute } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { ResellerForm } from './reseller-form.tsx';
import { CustomersOf, KnownOf, RequestsOf } from './reseller-parts.tsx';
import { StandingBar } from './standing-bar.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  ids: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  tabs: { flexWrap: 'wrap' },
});

const TABS = ['overview', 'customers', 'requests'] as const;
type ResellerTab = (typeof TABS)[number];

/** What colleagues entered or lists say, as a form shows it. */
function entryOf(data: Reseller): ResellerEntry {
  const value = (field: Reseller['facts'][number]['field']) =>
    data.facts.find((one) => one.field === field)?.value ?? null;
  const programme = value('programmeStatus');
  return {
    name: data.name,
    tenantId: data.tenantId ?? '',
    partnerId: data.partnerId ?? '',
    partnerIdKind: value('partnerIdKind') as ResellerEntry['partnerIdKind'],
    partnerIdCountry: value('partnerIdCountry'),
    country: value('country'),
    partnership: value('partnership') as ResellerEntry['partnership'],
    mpa: value('mpa') as ResellerEntry['mpa'],
    programmeStatus: programme === 'active' || programme === 'not-active' ? programme : null,
    adminAccessToReseller: value('adminAccessToReseller') as ResellerEntry['adminAccessToReseller'],
    contact: data.contact,
  };
}

function Editing({ data, onDone }: { readonly data: Reseller; readonly onDone: () => void }) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [refused, setRefused] = useState<AppError | null>(null);
  async function save(entry: ResellerEntry) {
    const reply = await bridge.request('resellers.change', { id: data.id, entry });
    if (!reply.ok) return setRefused(reply.error);
    showToast(t('reseller.changed', { name: displayText(entry.name) }), reply.value.changeSetId);
    return onDone();
  }
  return (
    <Section heading={t('reseller.formChange', { name: displayText(data.name) })} testId="reseller-form">
      {refused === null ? null : <Refusal text={error(refused)} />}
      <ResellerForm
        entry={entryOf(data)}
        refused={refused}
        onSave={(entry) => void save(entry)}
        onCancel={onDone}
        takesFocus
      />
    </Section>
  );
}

function Actions({ data, onChange }: { readonly data: Reseller; readonly onChange: () => void }) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  async function remove() {
    const reply = await bridge.request('resellers.remove', { id: data.id });
    if (!reply.ok) return showToast(error(reply.error));
    showToast(t('reseller.removed', { name: displayText(data.name) }), reply.value.changeSetId);
    return go('/resellers');
  }
  async function invite() {
    const reply = await bridge.request('requests.invite-reseller', { partnerId: data.id as PartnerId });
    if (!reply.ok) return showToast(error(reply.error));
    showToast(t('reseller.invited', { name: displayText(data.name) }), reply.value.changeSetId);
    return go(requestRoute(reply.value.id));
  }
  return (
    <>
      <Button onClick={() => void invite()}>{t('reseller.invite')}</Button>
      <Button onClick={() => go(importFor('reseller', data.id))}>{t('reseller.importCustomers')}</Button>
      <Button onClick={onChange}>{t('reseller.change')}</Button>
      <Button onClick={() => void remove()}>{t('reseller.remove')}</Button>
    </>
  );
}

function Head({ data }: { readonly data: Reseller }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { country, region } = usePlaceNames();
  const parts = [
    data.partnerId === null ? '' : `${t('resellers.partnerId')} ${data.partnerId}`,
    country(data.country),
    region(data.region),
    data.contact === null
      ? ''
      : displayText([data.contact.name, data.contact.mail].filter(Boolean).join(' · ')),
  ].filter((part) => part !== '');
  return <p className={styles.ids}>{parts.join(' · ')}</p>;
}

/** Reseller page (S-14): where it stands and why, what is known from where, its customers and their requests. */
export function ResellerPage({ id, tab }: { readonly id: string; readonly tab: string | undefined }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, number } = useMessages();
  const [, go] = useHashLocation();
  const [changing, setChanging] = useState(false);
  const { data, error: refused, reload } = useRequest(bridge, 'resellers.get', { id });
  const shown: ResellerTab = TABS.find((one) => one === tab) ?? 'overview';
  if (data === null) {
    return <NotThere list="resellers" refused={refused} reload={reload} />;
  }
  const counts = { overview: 0, customers: data.customerRows.length, requests: data.requestRows.length };
  return (
    <>
      <PageHeading
        title={displayText(data.name)}
        actions={<Actions data={data} onChange={() => setChanging(true)} />}
      />
      <div className={styles.column}>
        {changing ? <Editing data={data} onDone={() => setChanging(false)} /> : null}
        <Head data={data} />
        <StandingBar row={data} />
        <TabList
          aria-label={t('reseller.tab')}
          className={styles.tabs}
          selectedValue={shown}
          onTabSelect={(_event, chosen) => go(resellerRoute(id, String(chosen.value)))}
        >
          {TABS.map((one) => (
            <Tab key={one} value={one}>
              {t(`reseller.tab.${one}`, { count: number(counts[one]) })}
            </Tab>
          ))}
        </TabList>
        {shown === 'overview' ? <KnownOf data={data} /> : null}
        {shown === 'customers' ? <CustomersOf data={data} /> : null}
        {shown === 'requests' ? <RequestsOf data={data} /> : null}
      </div>
    </>
  );
}
