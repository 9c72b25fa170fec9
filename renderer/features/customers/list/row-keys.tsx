import { makeStyles, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { CustomerId } from '../../../../shared/domain/id.ts';
import type { CustomerListRow } from '../../../../shared/ipc/contract/customers.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { isKey } from '../../../app/keys/key-choices.ts';
import { useRecordOf } from '../../../app/requests/use-record-of.ts';
import { useWriteRequest } from '../../../app/requests/use-write-request.ts';
import { useWriteMany } from '../../../app/requests/write-many.ts';
import { newCaseRoute } from '../../../app/routes.ts';
import { showToast } from '../../../app/toasts.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { TaskForm } from './bulk/bulk-forms.tsx';
import { useBulkActions } from './bulk/bulk-run.ts';

const useStyles = makeStyles({
  surface: { width: '320px', maxWidth: '90vw', padding: tokens.spacingHorizontalM },
  title: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
});

/** For whom a task is being added, and the row it was begun at. */
interface Begun {
  readonly ids: readonly string[];
  readonly name: string;
  readonly target: HTMLElement | null;
}

/** A small form at the row: the task of its customer, or of all that are chosen. */
function RowTask({ ids, name, target, onDone }: Begun & { readonly onDone: () => void }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const { addTask } = useBulkActions(ids);
  const [only] = ids;
  const title =
    ids.length === 1
      ? t('customers.taskFor', { name: displayText(name) })
      : t('customers.taskForMany', { count: ids.length });
  async function add(what: string, dueOn: string | null) {
    onDone();
    if (ids.length > 1) return void addTask(what, dueOn);
    const reply = await bridge.request('tasks.add', { customerId: only as CustomerId, title: what, dueOn });
    if (!reply.ok) return showToast(error(reply.error));
    showToast(t('tasks.added', { title: displayText(what.trim()) }), reply.value.changeSetId);
  }
  return (
    <Popover
      open
      trapFocus
      positioning={{ target, position: 'below', align: 'start' }}
      onOpenChange={(_event, data) => {
        if (!data.open) onDone();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={title} data-testid="row-task">
        <h2 className={styles.title}>{title}</h2>
        <TaskForm onAdd={(what, dueOn) => void add(what, dueOn)} />
      </PopoverSurface>
    </Popover>
  );
}

type Go = (row: CustomerListRow, route: string) => void;

interface Leaving {
  /** Keeps the place in the list and goes. */
  readonly go: Go;
  /** Only keeps the place. */
  readonly keep: (row: CustomerListRow) => void;
  /** Puts the focus back on the row. */
  readonly focus: () => void;
}

/** Letters that act on the row with the focus; a task and requests are for all that are chosen, if any are. */
export function useRowKeys(
  chosen: ReadonlySet<string>,
  { go, keep, focus }: Leaving,
): { readonly onKey: (key: string, row: CustomerListRow) => boolean; readonly form: ReactNode } {
  const [begun, setBegun] = useState<Begun | null>(null);
  const writeOne = useWriteRequest();
  const writeMany = useWriteMany();
  const record = useRecordOf(go);
  const idsFor = (row: CustomerListRow) => (chosen.size === 0 ? [row.id] : [...chosen]);
  function onKey(key: string, row: CustomerListRow): boolean {
    const ids = idsFor(row);
    if (isKey('customersNewCase', key)) go(row, newCaseRoute(row.id));
    else if (isKey('customersRequest', key)) {
      keep(row);
      void (chosen.size === 0 ? writeOne(row.id, null) : writeMany(ids));
    } else if (isKey('customersRecord', key)) void record(row);
    else if (isKey('customersTask', key))
      setBegun({ ids, name: row.name, target: document.activeElement as HTMLElement | null });
    else return false;
    return true;
  }
  const done = () => {
    setBegun(null);
    focus();
  };
  return { onKey, form: begun === null ? null : <RowTask {...begun} onDone={done} /> };
}
