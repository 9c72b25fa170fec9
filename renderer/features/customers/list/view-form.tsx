import { useHashLocation } from 'wouter/use-hash-location';
import type { CustomerLook } from '../../../../shared/domain/customer-view.ts';
import type { CustomerViewId } from '../../../../shared/domain/id.ts';
import type { SavedView } from '../../../../shared/ipc/contract/customers.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { NameForm } from '../../../app/fields/name-form.tsx';
import { customersRoute } from '../../../app/routes.ts';
import { showToast } from '../../../app/toasts.tsx';
import { displayText } from '../../../ui/display-text.tsx';

/** What can be done with saved views, each with an undo. */
export function useViewActions() {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  return {
    /** Saves a view (a new one without `own`); answers what was refused. */
    save: async (own: SavedView | undefined, name: string, look: CustomerLook): Promise<AppError | null> => {
      const id = (own?.id ?? null) as CustomerViewId | null;
      const reply = await bridge.request('customers.save-view', { id, view: { name, ...look } });
      if (!reply.ok) return reply.error;
      showToast(t('view.saved', { name: displayText(name) }), reply.value.changeSetId);
      if (own === undefined) go(customersRoute(reply.value.id));
      return null;
    },
    change: async (own: SavedView, { look }: { readonly look: CustomerLook }): Promise<void> => {
      const id = own.id as CustomerViewId;
      const reply = await bridge.request('customers.save-view', { id, view: { name: own.name, ...look } });
      if (reply.ok) showToast(t('view.saved', { name: displayText(own.name) }), reply.value.changeSetId);
      else showToast(error(reply.error));
    },
    remove: async (own: SavedView): Promise<void> => {
      const reply = await bridge.request('customers.remove-view', { id: own.id as CustomerViewId });
      if (!reply.ok) return showToast(error(reply.error));
      showToast(t('view.removed', { name: displayText(own.name) }), reply.value.changeSetId);
      go(customersRoute('all'));
    },
  };
}

interface Props {
  readonly look: CustomerLook;
  /** The view that gets another name; without one, a new view is saved. */
  readonly own: SavedView | undefined;
  readonly onDone: () => void;
}

/** The name of a view; Enter saves, Esc leaves it. */
export function ViewForm({ look, own, onDone }: Props) {
  const { t, error } = useMessages();
  const { save } = useViewActions();
  async function keep(name: string): Promise<string | null> {
    const refused = await save(own, name, own?.look ?? look);
    if (refused === null) return null;
    return refused.code === 'invalid-input' ? t('view.nameTaken') : error(refused);
  }
  return (
    <NameForm
      first={own?.name ?? ''}
      label={t('view.name')}
      missing={t('view.needName')}
      testId="view-form"
      save={keep}
      onDone={onDone}
    />
  );
}
