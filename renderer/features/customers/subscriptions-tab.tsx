import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { AcquisitionChannel } from '../../../shared/domain/subscription.ts';
import type { SubscriptionEntry, SubscriptionRow } from '../../../shared/ipc/contract/subscriptions.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import type { Edition } from '../../../shared/rules/vocabulary.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { importFor } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { BLANK_SUBSCRIPTION, SubscriptionForm } from './subscription-form.tsx';
import { SubscriptionsTable } from './subscriptions-table.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Which form is open: a new one, or the one of a row. */
type Editing = { readonly row: SubscriptionRow | null } | null;

const entryOf = (row: SubscriptionRow): SubscriptionEntry => ({
  name: row.name,
  quantity: row.quantity,
  subscriptionId: row.subscriptionId ?? '',
  serviceType: row.serviceType as SubscriptionEntry['serviceType'],
  commerceGeneration: row.commerceGeneration as SubscriptionEntry['commerceGeneration'],
  acquisitionChannel: row.acquisitionChannel as SubscriptionEntry['acquisitionChannel'],
});

/** Adds, changes and removes subscriptions; each has an undo. */
function useChanges(customerId: string) {
  const { bridge } = useDesk();
  const { t, error, texts } = useMessages();
  const said = (
    reply: { ok: true; value: { changeSetId: string } } | { ok: false; error: AppError },
    text: string,
  ) => {
    if (reply.ok) showToast(text, reply.value.changeSetId);
    else showToast(error(reply.error));
    return reply.ok ? null : reply.error;
  };
  return {
    save: async (row: SubscriptionRow | null, entry: SubscriptionEntry) => {
      const name = displayText(entry.name);
      return row === null
        ? said(
            await bridge.request('subscriptions.add', { customerId, entry }),
            t('subscriptions.added', { name }),
          )
        : said(
            await bridge.request('subscriptions.change', { id: row.id, entry }),
            t('subscriptions.changed', { name }),
          );
    },
    setChannel: async (row: SubscriptionRow, channel: AcquisitionChannel | null) =>
      said(
        await bridge.request('subscriptions.set-channel', { id: row.id, channel }),
        t('subscriptions.channelSet', {
          name: displayText(row.name),
          channel: texts.channels[channel ?? 'unknown'].name,
        }),
      ),
    remove: async (row: SubscriptionRow) =>
      said(
        await bridge.request('subscriptions.remove', { id: row.id }),
        t('subscriptions.removed', { name: displayText(row.name) }),
      ),
  };
}

interface Props {
  readonly customerId: string;
  readonly rows: readonly SubscriptionRow[];
}

/** What a customer bought, wherever, with what follows from it today. */
export function SubscriptionsTab({ customerId, rows }: Props) {
  const styles = useStyles();
  const { workspace } = useDesk();
  const { t, texts } = useMessages();
  const [, go] = useHashLocation();
  const [editing, setEditing] = useState<Editing>(null);
  const [refused, setRefused] = useState<AppError | null>(null);
  const changes = useChanges(customerId);
  async function save(entry: SubscriptionEntry) {
    const problem = await changes.save(editing?.row ?? null, entry);
    setRefused(problem);
    if (problem === null) setEditing(null);
  }
  const actions = (
    <div className={styles.actions}>
      <Button onClick={() => setEditing({ row: null })}>{t('subscriptions.add')}</Button>
      <Button onClick={() => go(importFor('customer', customerId))}>{t('subscriptions.import')}</Button>
    </div>
  );
  const edition = workspace?.baselineEdition;
  return (
    <>
      {editing === null ? null : (
        <SubscriptionForm
          key={editing.row?.id ?? 'new'}
          heading={
            editing.row === null
              ? t('subscriptions.formNew')
              : t('subscriptions.changeOf', { name: displayText(editing.row.name) })
          }
          entry={editing.row === null ? BLANK_SUBSCRIPTION : entryOf(editing.row)}
          refused={refused}
          onSave={(entry) => void save(entry)}
          onCancel={() => setEditing(null)}
        />
      )}
      {rows.length === 0 ? (
        <EmptyState text={t('subscriptions.none')}>{actions}</EmptyState>
      ) : (
        <>
          {actions}
          <SubscriptionsTable
            rows={rows}
            onChannel={async (row, channel) => (await changes.setChannel(row, channel)) === null}
            onChange={(row) => setEditing({ row })}
            onRemove={(row) => void changes.remove(row)}
          />
          {edition === undefined ? null : (
            <p className={styles.quiet}>
              {t('subscriptions.basis', { edition: texts.editions[edition as Edition] })}
            </p>
          )}
        </>
      )}
    </>
  );
}
