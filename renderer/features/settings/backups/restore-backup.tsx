import { Button, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CustomerId } from '../../../../shared/domain/id.ts';
import type { BackupDifference, BackupRow } from '../../../../shared/ipc/contract/backups.ts';
import { useRequest } from '../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { type RecordChoice, RecordField } from '../../../app/fields/record-field.tsx';
import { showToast } from '../../../app/toasts.tsx';
import { localTime } from '../../../ui/local-time.ts';
import { Refusal } from '../../../ui/refusal.tsx';
import { DifferenceTable } from './difference-table.tsx';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  text: { margin: 0 },
  field: { maxWidth: '400px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly row: BackupRow;
  readonly onDone: () => void;
}

interface PanelProps extends Props {
  readonly customer: RecordChoice | null;
}

const total = ({ records }: BackupDifference): number => records.added + records.changed + records.removed;

/** What would become different in numbers, asked once; then it is done. */
function Consequences({ row, customer, onDone }: PanelProps) {
  const styles = useStyles();
  const { bridge, workspace } = useDesk();
  const { t, error } = useMessages();
  const [busy, setBusy] = useState(false);
  const which = {
    name: row.name,
    ...(customer === null ? {} : { customerId: customer.id as CustomerId }),
  };
  const { data, error: refused } = useRequest(bridge, 'backups.compare', which);
  async function restore(): Promise<void> {
    setBusy(true);
    const reply = await bridge.request('backups.restore', which);
    setBusy(false);
    if (!reply.ok) return showToast(error(reply.error));
    showToast(
      t('backups.restored', { count: reply.value.records, date: localTime(row.at) }),
      reply.value.changeSetId,
    );
    return onDone();
  }
  const cancel = <Button onClick={onDone}>{t('backups.cancel')}</Button>;
  if (refused !== null)
    return (
      <>
        <Refusal text={error(refused)} />
        <div>{cancel}</div>
      </>
    );
  if (data === null) return <div>{cancel}</div>;
  const count = total(data);
  return (
    <>
      {count === 0 ? (
        <p className={styles.text}>{t('backups.same')}</p>
      ) : (
        <>
          <DifferenceTable difference={data} />
          <p className={styles.text}>{t('backups.first')}</p>
        </>
      )}
      <div className={styles.actions}>
        {count === 0 ? null : (
          <Button
            appearance="primary"
            disabledFocusable={busy || workspace?.readOnly !== null}
            onClick={() => void restore()}
          >
            {busy ? t('backups.working') : t('backups.go', { count })}
          </Button>
        )}
        {cancel}
      </div>
    </>
  );
}

function CustomerChoice({
  row,
  chosen,
  onChoose,
}: {
  readonly row: BackupRow;
  readonly chosen: RecordChoice | null;
  readonly onChoose: (choice: RecordChoice | null) => void;
}) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const { data } = useRequest(bridge, 'backups.customers', { name: row.name });
  return (
    <div className={styles.field}>
      <RecordField
        label={t('backups.customer')}
        rows={data?.customers ?? []}
        chosen={chosen}
        onChoose={onChoose}
      />
    </div>
  );
}

/** Asks what is restored from a backup, and shows what that would change before anything is done (S-21). */
export function RestoreBackup({ row, onDone }: Props) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const [isOne, setOne] = useState(false);
  const [customer, setCustomer] = useState<RecordChoice | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.panel} data-testid="restore">
      <h3 ref={heading} tabIndex={-1} className={styles.title}>
        {t('backups.title', { date: localTime(row.at) })}
      </h3>
      {row.customers === null || row.records === null ? null : (
        <p className={styles.text}>
          {t('backups.holds', { customers: number(row.customers), records: number(row.records) })}
        </p>
      )}
      <RadioGroup
        aria-label={t('backups.what')}
        value={isOne ? 'one' : 'whole'}
        onChange={(_event, data) => setOne(data.value === 'one')}
      >
        <Radio value="whole" label={t('backups.whole')} />
        <Radio value="one" label={t('backups.one')} />
      </RadioGroup>
      {isOne ? <CustomerChoice row={row} chosen={customer} onChoose={setCustomer} /> : null}
      {isOne && customer === null ? (
        <div>
          <Button onClick={onDone}>{t('backups.cancel')}</Button>
        </div>
      ) : (
        <Consequences
          key={isOne ? customer?.id : 'whole'}
          row={row}
          customer={isOne ? customer : null}
          onDone={onDone}
        />
      )}
    </div>
  );
}
