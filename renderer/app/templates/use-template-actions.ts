import type { TemplateId } from '../../../shared/domain/id.ts';
import type { SavedTemplate } from '../../../shared/ipc/contract/templates.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { displayText } from '../../ui/display-text.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { useDesk, useMessages } from '../desk-context.tsx';
import { showToast } from '../toasts.tsx';

const REASONS = ['block-missing', 'template-same'] as const;

/** The sentence for a template that was not saved. */
function useReason(): (refused: AppError) => string {
  const { t, error } = useMessages();
  return (refused) => {
    if (refused.code === 'invalid-input') return t('template.nameTaken');
    const what = refused.code === 'not-allowed' ? refused.what : '';
    const reason = REASONS.find((one) => one === what);
    return reason === undefined ? error(refused) : t(`template.${reason}`);
  };
}

/** What can be done with own templates, each with an undo. Saving and renaming answer why not, null when done. */
export function useTemplateActions() {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const reason = useReason();
  return {
    save: async (requestId: string, id: TemplateId | null, name: string): Promise<string | null> => {
      const reply = await bridge.request('templates.save', { requestId, id, name });
      if (!reply.ok) return reason(reply.error);
      showToast(t('template.saved', { name: displayText(name) }), reply.value.changeSetId);
      return null;
    },
    rename: async (id: string, name: string): Promise<string | null> => {
      const reply = await bridge.request('templates.rename', { id, name });
      if (!reply.ok) return reason(reply.error);
      showToast(t('template.renamed', { name: displayText(name) }), reply.value.changeSetId);
      return null;
    },
    remove: async ({ id, name, drafts }: SavedTemplate): Promise<void> => {
      const reply = await bridge.request('templates.remove', { id });
      const named = { name: displayText(name), count: drafts };
      if (!reply.ok) announceFailure(error(reply.error));
      else
        showToast(
          t(drafts > 0 ? 'template.removedDrafts' : 'template.removed', named),
          reply.value.changeSetId,
        );
    },
  };
}
