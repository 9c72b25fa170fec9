import type { RuleRow } from '../../../shared/ipc/contract/rulebook.ts';
import { useMessages } from '../../app/desk-context.tsx';

/** Where a rule comes from: new or changed in the edition that is read, or taken over. */
export function OriginWords({ origin, from }: Pick<RuleRow, 'origin' | 'from'>) {
  const { t } = useMessages();
  if (origin === 'inherited' && from === 'base') return t('rulebook.origin.base');
  return t(`rulebook.origin.${origin}`, { from });
}
