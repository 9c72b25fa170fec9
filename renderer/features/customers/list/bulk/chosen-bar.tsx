import type { CustomerLook } from '../../../../../shared/domain/customer-view.ts';
import type { CustomerListRow } from '../../../../../shared/ipc/contract/customers.ts';
import { useMessages } from '../../../../app/desk-context.tsx';
import { useCellText } from '../cell-text.ts';
import { BulkBar } from './bulk-bar.tsx';

interface ChosenProps {
  readonly rows: readonly CustomerListRow[];
  readonly chosen: ReadonlySet<string>;
  readonly isAll: boolean;
  readonly wanted: CustomerLook['columns'];
  readonly onClear: () => void;
  /** Keeps the place in the list before another screen opens. */
  readonly onLeave: () => void;
}

/** The bulk bar with what an export of the chosen rows would hold: always name, domain and tenant ID, then the columns. */
export function ChosenBar({ rows, chosen, isAll, wanted, onClear, onLeave }: ChosenProps) {
  const { t } = useMessages();
  const cellText = useCellText();
  const heads = [t('customers.name'), t('customer.domain'), t('customer.tenantId')];
  const cells = () => [
    [...heads, ...wanted.map((key) => t(`customers.column.${key}`))],
    ...rows
      .filter((row) => chosen.has(row.id))
      .map((row) => [
        row.name,
        row.domain ?? '',
        row.tenantId ?? '',
        ...wanted.map((key) => cellText(row, key)),
      ]),
  ];
  return <BulkBar ids={[...chosen]} isAll={isAll} cells={cells} onClear={onClear} onLeave={onLeave} />;
}
