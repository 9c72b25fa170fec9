import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ProgressBar,
  Select,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type AcquisitionChannel, acquisitionChannel } from '../../../../shared/domain/subscription.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { useBulkActions } from './bulk-run.ts';

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
  surface: { width: '300px', maxWidth: '90vw', padding: tokens.spacingHorizontalM },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { marginInlineStart: 'auto' },
});

interface Props {
  readonly ids: readonly string[];
  /** Everything that matches is chosen. */
  readonly isAll: boolean;
  /** What the list shows of the chosen rows, heads first. */
  readonly cells: () => readonly (readonly string[])[];
  readonly onClear: () => void;
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
    <Popover
      trapFocus
      open={open}
      onOpenChange={(_event, data) => setOpen(data.open)}
      positioning="above-start"
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small">{label}</Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={label} data-testid={testId}>
        {children(() => setOpen(false))}
      </PopoverSurface>
    </Popover>
  );
}

function TagForm({ onTag }: { readonly onTag: (tag: string, put: boolean) => void }) {
  const styles = useStyles();
  const { t } = useMessages();
  const [tag, setTag] = useState('');
  const isEmpty = tag.trim() === '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onTag(tag, true);
      }}
    >
      <Field label={t('bulk.tagName')}>
        <Input value={tag} maxLength={60} onChange={(_event, data) => setTag(data.value)} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabled={isEmpty}>
          {t('bulk.tagPut')}
        </Button>
        <Button disabled={isEmpty} onClick={() => onTag(tag, false)}>
          {t('bulk.tagTake')}
        </Button>
      </div>
    </form>
  );
}

function ChannelForm({ onSet }: { readonly onSet: (channel: AcquisitionChannel) => void }) {
  const styles = useStyles();
  const { t, value } = useMessages();
  const [channel, setChannel] = useState<AcquisitionChannel>('csp-own');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSet(channel);
      }}
    >
      <Field label={t('customers.column.channel')} hint={t('bulk.channelHint')}>
        <Select value={channel} onChange={(_event, data) => setChannel(data.value as AcquisitionChannel)}>
          {acquisitionChannel.options.map((one) => (
            <option key={one} value={one}>
              {value('acquisitionChannel', one)}
            </option>
          ))}
        </Select>
      </Field>
      <Button appearance="primary" type="submit">
        {t('bulk.channelSave')}
      </Button>
    </form>
  );
}

/** What can be done with the chosen customers; each is one change with one undo. */
export function BulkBar({ ids, isAll, cells, onClear }: Props) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const { progress, tag, setChannel, cancel, save } = useBulkActions(ids);
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
