import type { CustomerSort } from '../../../../shared/domain/customer-view.ts';
import { useMessages } from '../../../app/desk-context.tsx';

/** The order of the list in words. */
export interface SortWords {
  /** The whole order, as it is announced. */
  readonly all: (sort: readonly CustomerSort[]) => string;
  /** What the head of a column says besides `aria-sort`, which only the first key has; undefined when there is nothing. */
  readonly place: (sort: readonly CustomerSort[], key: CustomerSort['key']) => string | undefined;
}

/** Words for the order, in the language of the page. */
export function useSortWords(): SortWords {
  const { t } = useMessages();
  const column = (key: CustomerSort['key']) =>
    key === 'name' ? t('customers.name') : t(`customers.column.${key}`);
  const words = ({ key, direction }: CustomerSort) =>
    t('customers.sortKey', { column: column(key), direction: t(`customers.sort.${direction}`) });
  return {
    all: ([first, second]) => {
      if (first === undefined) return '';
      if (second === undefined) return t('customers.sorted', { first: words(first) });
      return t('customers.sortedThen', { first: words(first), second: words(second) });
    },
    place: ([, second], key) =>
      second?.key === key
        ? t('customers.sortSecond', { direction: t(`customers.sort.${second.direction}`) })
        : undefined,
  };
}
