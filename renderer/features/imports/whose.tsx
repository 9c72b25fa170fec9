import { makeStyles, tokens } from '@fluentui/react-components';
import type { ImportCheck } from '../../../shared/ipc/contract/imports.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { type RecordChoice, RecordField } from '../../app/fields/record-field.tsx';
import type { ImportState } from './import-store.ts';

const useStyles = makeStyles({ box: { maxWidth: '480px', marginBottom: tokens.spacingVerticalM } });

interface Props {
  readonly check: ImportCheck;
  readonly state: ImportState;
}

const chosenOf = ({ about }: ImportCheck, rows: readonly RecordChoice[]): RecordChoice | null =>
  about === null
    ? null
    : (rows.find((row) => row.id === about.id) ?? { id: about.id, name: about.name, key: '' });

function WhoseCustomer({ check, state }: Props) {
  const { bridge } = useDesk();
  const { t } = useMessages();
  const { data } = useRequest(bridge, 'customers.list', {});
  const rows = data?.rows ?? [];
  return (
    <RecordField
      label={t('import.whose')}
      hint={t('import.whoseText')}
      rows={rows}
      chosen={chosenOf(check, rows)}
      onChoose={(row) => void state.setAbout(row === null ? null : { kind: 'customer', id: row.id })}
    />
  );
}

function WhoseReseller({ check, state }: Props) {
  const { bridge } = useDesk();
  const { t } = useMessages();
  const { data } = useRequest(bridge, 'resellers.list', {});
  const rows = data?.rows ?? [];
  if (rows.length === 0 && check.about === null) return null;
  return (
    <RecordField
      label={t('import.whoseReseller')}
      hint={t('import.resellerText')}
      rows={rows}
      chosen={chosenOf(check, rows)}
      none={t('import.allResellers')}
      onChoose={(row) => void state.setAbout(row === null ? null : { kind: 'reseller', id: row.id })}
    />
  );
}

/** What only a person can say about the list: whose subscriptions, or whose customers. */
export function Whose({ check, state }: Props) {
  const styles = useStyles();
  if (check.asks === null || check.problem !== null) return null;
  return (
    <div className={styles.box}>
      {check.asks === 'customer' ? (
        <WhoseCustomer check={check} state={state} />
      ) : (
        <WhoseReseller check={check} state={state} />
      )}
    </div>
  );
}
