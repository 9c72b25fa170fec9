import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useDesk, useMessages } from '../../../../app/desk-context.tsx';
import { useWriteMany } from '../../../../app/requests/write-many.ts';
import { ABOVE } from '../../../../ui/popover-place.ts';
import { ChannelForm, ResellerForm, TagForm, TaskForm } from './bulk-forms.tsx';
import { useBulkActions } from './bulk-run.ts';
import { RemoveForm } from './remove-form.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
  },
  count: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  progress: { flex: '1 1 160px', maxWidth: '320px' },
  surface: {
    width: '320px',
    maxWidth: '90vw',
    maxHeight: '70vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
  },
  hint: { marginInlineStart: 'auto' },
});

interface Props {
  readonly ids: readonly string[];
  /** Everything that matches is chosen. */
  readonly isAll: boolean;
  /** What the list shows of the chosen rows, heads first. */
  readonly cells: () => readonly (readonly string[])[];
  readonly onClear: () => void;
  /** Keeps the place in the list before another screen opens. */
  readonly onLeave: () => void;
}

/** A button with a small form over the window. */
function Asking({
  label,
  testId,
  children,
}: {
  readonly label: string;
  readonly testId: string;
  readonly children: (close: () => void) => ReactNode;
}) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <Popover trapFocus open={open} onOpenChange={(_event, data) => setOpen(data.open)} positioning={ABOVE}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small">{label}</Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={label} data-testid={testId}>
        {children(() => setOpen(false))}
      </PopoverSurface>
    </Popover>
  );
}

type Actions = ReturnType<typeof useBulkActions>;

/** What writes new records for the chosen ones, and who their reseller is. */
function Adding({ ids, onLeave, addTask, setReseller }: Pick<Props, 'ids' | 'onLeave'> & Actions) {
  const { workspace } = useDesk();
  const { t } = useMessages();
  const writeMany = useWriteMany();
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          onLeave();
          void writeMany(ids);
        }}
      >
        {t('bulk.write')}
      </Button>
      <Asking label={t('bulk.task')} testId="bulk-task">
        {(close) => (
          <TaskForm
            onAdd={(title, dueOn) => {
              close();
              void addTask(title, dueOn);
            }}
          />
        )}
      </Asking>
      {workspace?.role === 'indirect-provider' ? (
        <Asking label={t('bulk.reseller')} testId="bulk-reseller">
          {(close) => (
            <ResellerForm
              onSet={(partnerId, name) => {
                close();
                void setReseller(partnerId, name);
              }}
            />
          )}
        </Asking>
      ) : null}
    </>
  );
}

/** What changes the chosen ones themselves, or takes them away. */
function Changing({ ids, tag, setChannel, remove, save, cells }: Pick<Props, 'ids' | 'cells'> & Actions) {
  const { t } = useMessages();
  return (
    <>
      <Asking label={t('bulk.tag')} testId="bulk-tag">
        {(close) => (
          <TagForm
            onTag={(name, put) => {
              close();
              void tag(name, put);
            }}
          />
        )}
      </Asking>
      <Asking label={t('bulk.channel')} testId="bulk-channel">
        {(close) => (
          <ChannelForm
            onSet={(channel) => {
              close();
              void setChannel(channel);
            }}
          />
        )}
      </Asking>
      <Button size="small" onClick={() => void save(cells())}>
        {t('bulk.export')}
      </Button>
      <Asking label={t('bulk.remove')} testId="bulk-remove">
        {(close) => (
          <RemoveForm
            ids={ids}
            onCancel={close}
            onRemove={() => {
              close();
              void remove();
            }}
          />
        )}
      </Asking>
    </>
  );
}

/** What can be done with the chosen customers; each is one change with one undo. */
export function BulkBar({ ids, isAll, cells, onClear, onLeave }: Props) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const actions = useBulkActions(ids);
  const { progress, cancel } = actions;
  const count = t(isAll ? 'bulk.selectedAll' : 'bulk.selected', {
    count: ids.length,
    number: number(ids.length),
  });
  return (
    <section className={styles.bar} aria-label={t('bulk.bar')} data-testid="bulk-bar">
      <span className={styles.count} role="status">
        {count}
      </span>
      {progress === null ? (
        <>
          <Adding ids={ids} onLeave={onLeave} {...actions} />
          <Changing ids={ids} cells={cells} {...actions} />
          <Button size="small" appearance="subtle" onClick={onClear}>
            {t('bulk.clear')}
          </Button>
          <span className={styles.hint}>{t('bulk.escape')}</span>
        </>
      ) : (
        <>
          <ProgressBar
            className={styles.progress}
            value={progress.done}
            max={Math.max(1, progress.total)}
            aria-label={t('bulk.running')}
          />
          <Button size="small" onClick={cancel}>
            {t('customer.cancel')}
          </Button>
        </>
      )}
    </section>
  );
}
