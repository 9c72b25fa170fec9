import { useCallback } from 'react';
import { useMessages } from '../desk-context.tsx';

/** Every word of the activity log that has a sentence. */
export const SENTENCES = [
  'workspace.create',
  'workspace.create-sample',
  'case.number',
  'case.save',
  'case.answer',
  'case.own-decision',
  'case.own-decision-removed',
  'draft.keep',
  'draft.discard',
  'import.apply',
  'customer.add',
  'customer.change',
  'customer.remove',
  'customer.view-save',
  'customer.view-remove',
  'customer.tag',
  'customer.untag',
  'customer.channel',
  'subscription.add',
  'subscription.change',
  'subscription.channel',
  'subscription.remove',
  'task.from-case',
  'task.add',
  'task.state',
  'request.number',
  'request.create',
  'request.change',
  'request.cancel',
  'request.made-ready',
  'request.sent',
  'request.reminded',
  'request.accepted',
  'request.declined',
  'request.lapsed',
  'request.withdrawn',
  'request.reopened',
  'request.removed',
  'request.review-asked',
  'request.review-approved',
  'request.review-sent-back',
  'request.review-rejected',
  'request.permission-asked',
  'request.permission-given',
  'request.permission-lost',
  'request.check',
  'request.copied',
  'request.saved',
  'request.printed',
  'request.match-refused',
  'request.evidence',
  'template.save',
  'template.rename',
  'template.remove',
  'links.keep',
  'reseller.add',
  'reseller.change',
  'reseller.remove',
  'rulebook.note',
  'rulebook.verify',
  'backup.restore',
  'backup.restore-customer',
  'settings.change-workspace',
  'settings.change-provider',
  'people.add',
  'people.change',
] as const;

/** The sentence of a word of the activity log. */
export function useSentence(): (label: string) => string {
  const { t } = useMessages();
  return useCallback(
    (label: string) => {
      const known = SENTENCES.find((one) => one === label);
      return known === undefined ? t('activity.other') : t(`activity.${known}`);
    },
    [t],
  );
}
