import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CustomerEntry } from '../../../shared/ipc/contract/customers.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { customerRoute } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { BLANK_CUSTOMER, CustomerForm } from './customer-form.tsx';

/** A customer that no list holds yet. */
export function NewCustomerPage() {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  const [refused, setRefused] = useState<AppError | null>(null);
  async function save(entry: CustomerEntry) {
    const reply = await bridge.request('customers.add', { entry });
    if (!reply.ok) return setRefused(reply.error);
    showToast(t('customer.added', { name: displayText(entry.name) }), reply.value.changeSetId);
    return go(customerRoute(reply.value.id));
  }
  return (
    <>
      <PageHeading title={t('customer.formNew')} />
      {refused === null ? null : <Refusal text={error(refused)} />}
      <CustomerForm
        entry={BLANK_CUSTOMER}
        refused={refused}
        onSave={(entry) => void save(entry)}
        onCancel={() => go('/customers')}
      />
    </>
  );
}
