import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { ResellerEntry } from '../../../shared/ipc/contract/resellers.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { resellerRoute } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { BLANK_RESELLER, ResellerForm } from './reseller-form.tsx';

/** A reseller that no list holds yet. */
export function NewResellerPage() {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  const [refused, setRefused] = useState<AppError | null>(null);
  async function save(entry: ResellerEntry) {
    const reply = await bridge.request('resellers.add', { entry });
    if (!reply.ok) return setRefused(reply.error);
    showToast(t('reseller.added', { name: displayText(entry.name) }), reply.value.changeSetId);
    return go(resellerRoute(reply.value.id));
  }
  return (
    <>
      <PageHeading title={t('reseller.formNew')} />
      {refused === null ? null : <Refusal text={error(refused)} />}
      <ResellerForm
        entry={BLANK_RESELLER}
        refused={refused}
        onSave={(entry) => void save(entry)}
        onCancel={() => go('/resellers')}
      />
    </>
  );
}
