import { useHashLocation } from 'wouter/use-hash-location';
import type { CatalogueKey } from '../../messages/messages.ts';
import { announceFailure } from '../../ui/live-regions.tsx';
import { useDesk, useMessages } from '../desk-context.tsx';
import type { BindingId } from '../keys/bindings.ts';
import { useGuardText } from '../requests/guard-text.ts';
import { wantRecord } from '../requests/record-wanted.ts';
import { useRecordOf } from '../requests/use-record-of.ts';
import { useWriteRequest } from '../requests/use-write-request.ts';
import { customerRoute, newCaseRoute, requestRoute } from '../routes.ts';
import { showToast } from '../toasts.tsx';
import type { PaletteItem } from './use-palette-items.ts';
import { wantTask } from './wanted.ts';

interface Action {
  readonly id: string;
  readonly label: CatalogueKey;
  readonly binding?: BindingId;
  /** Changes data, so it waits until the workspace can be written. */
  readonly writes?: boolean;
  readonly act: () => void;
}

/** What a request of the palette can be used for besides opening it. */
function useRequestActions(): (id: string) => readonly Action[] {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const guardText = useGuardText();
  const [, go] = useHashLocation();
  const refuse = (text: string) => {
    showToast(text);
    announceFailure(text);
  };
  async function record(id: string) {
    const reply = await bridge.request('requests.get', { id });
    if (!reply.ok) return refuse(error(reply.error));
    if (reply.value.offered.length === 0) return refuse(t('palette.why.nothingLeft'));
    // What is recorded of a draft stands in its composer.
    if (reply.value.state !== 'draft') wantRecord(id);
    return go(requestRoute(id));
  }
  async function copy(id: string) {
    const reply = await bridge.request('requests.copy-mail', { id, which: 'request' });
    if (reply.ok) showToast(t('send.copied'));
    else refuse(guardText(reply.error));
  }
  return (id) => [
    { id: 'record', label: 'palette.do.record', binding: 'record', writes: true, act: () => void record(id) },
    { id: 'copy', label: 'send.copy', act: () => void copy(id) },
  ];
}

/** What a customer of the palette can be used for besides opening it. */
function useCustomerActions(): (customer: PaletteItem) => readonly Action[] {
  const [, go] = useHashLocation();
  const record = useRecordOf<PaletteItem>((_customer, route) => go(route));
  const write = useWriteRequest();
  return (customer) => [
    {
      id: 'newCase',
      label: 'palette.do.newCaseHere',
      writes: true,
      act: () => go(newCaseRoute(customer.id)),
    },
    { id: 'record', label: 'palette.do.record', writes: true, act: () => void record(customer) },
    { id: 'write', label: 'palette.do.write', writes: true, act: () => void write(customer.id, null) },
    {
      id: 'task',
      label: 'palette.do.task',
      writes: true,
      act: () => {
        wantTask(customer.id);
        go(customerRoute(customer.id, 'tasks'));
      },
    },
  ];
}

/** Actions of a row (S-22), its own opening first; none for what can only be opened or done. */
export function useRowActions(): (item: PaletteItem) => readonly PaletteItem[] {
  const { workspace } = useDesk();
  const { t } = useMessages();
  const ofRequest = useRequestActions();
  const ofCustomer = useCustomerActions();
  const isLocked = workspace?.readOnly !== null;
  return (item) => {
    const kinds: Partial<Record<PaletteItem['group'], () => readonly Action[]>> = {
      customer: () => ofCustomer(item),
      request: () => ofRequest(item.id),
    };
    const more = kinds[item.group]?.() ?? [];
    if (more.length === 0) return [];
    const open: Action = { id: 'open', label: 'palette.do.open', act: item.act };
    return [open, ...more].map(({ id, label, binding, writes, act }) => ({
      ...{ group: 'command' as const, id, key: '', ids: [], more: '', detail: '', name: t(label), act },
      ...(binding === undefined ? {} : { binding }),
      blocked: writes === true && isLocked ? t('palette.why.readOnly') : null,
    }));
  };
}

/** The row whose actions are shown instead of the results, as long as nothing else is typed. */
export interface ShownActions {
  readonly of: PaletteItem;
  readonly items: readonly PaletteItem[];
  readonly typed: string;
  /** Place of the row among the results, from 0. */
  readonly at: number;
}
