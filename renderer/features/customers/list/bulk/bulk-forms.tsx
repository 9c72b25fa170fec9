import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { type AcquisitionChannel, acquisitionChannel } from '../../../../../shared/domain/subscription.ts';
import { useRequest } from '../../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../../app/desk-context.tsx';
import { displayText } from '../../../../ui/display-text.tsx';

/** The forms of the bar look alike. */
export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** A tag to put on or to take off; Enter puts it on. */
export function TagForm({ onTag }: { readonly onTag: (tag: string, put: boolean) => void }) {
  const styles = useFormStyles();
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

/** Where subscriptions were bought. */
export function ChannelForm({ onSet }: { readonly onSet: (channel: AcquisitionChannel) => void }) {
  const styles = useFormStyles();
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

interface TaskFormProps {
  readonly onAdd: (title: string, dueOn: string | null) => void;
}

/** A task of our own: what, and by when if there is a day. */
export function TaskForm({ onAdd }: TaskFormProps) {
  const styles = useFormStyles();
  const { t } = useMessages();
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const [asked, setAsked] = useState(false);
  const isEmpty = title.trim() === '';
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isEmpty) onAdd(title, due === '' ? null : due);
      }}
    >
      <Field
        label={t('tasks.new')}
        {...(asked && isEmpty ? { validationMessage: t('tasks.needTitle') } : {})}
      >
        <Input value={title} maxLength={300} onChange={(_event, data) => setTitle(data.value)} />
      </Field>
      <Field label={t('tasks.newDue')}>
        <Input type="date" value={due} onChange={(_event, data) => setDue(data.value)} />
      </Field>
      <Button appearance="primary" type="submit">
        {t('tasks.add')}
      </Button>
    </form>
  );
}

const NOBODY = 'nobody';

/** The reseller of record (a provider's workspace), or nobody. */
export function ResellerForm({
  onSet,
}: {
  readonly onSet: (partnerId: string | null, name: string) => void;
}) {
  const styles = useFormStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const rows = useRequest(bridge, 'resellers.list', {}).data?.rows ?? [];
  const [chosen, setChosen] = useState('');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const name = rows.find((one) => one.id === chosen)?.name ?? '';
        if (chosen !== '') onSet(chosen === NOBODY ? null : chosen, name);
      }}
    >
      <Field label={t('bulk.resellerOf')} hint={t('bulk.resellerHint')}>
        <Select value={chosen} onChange={(_event, data) => setChosen(data.value)}>
          <option value="">{t('bulk.resellerChoose')}</option>
          {rows.map((one) => (
            <option key={one.id} value={one.id}>
              {displayText(one.name)}
            </option>
          ))}
          <option value={NOBODY}>{t('bulk.resellerNobody')}</option>
        </Select>
      </Field>
      <Button appearance="primary" type="submit" disabled={chosen === ''}>
        {t('bulk.channelSave')}
      </Button>
    </form>
  );
}
