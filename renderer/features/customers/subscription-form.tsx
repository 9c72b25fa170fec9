import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import { acquisitionChannel, commerceGeneration, serviceType } from '../../../shared/domain/subscription.ts';
import type { SubscriptionEntry } from '../../../shared/ipc/contract/subscriptions.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { issueText } from '../../app/fields/issue-text.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, gridColumn: '1 / -1' },
});

/** An entry of which nothing is typed yet. */
export const BLANK_SUBSCRIPTION: SubscriptionEntry = {
  name: '',
  quantity: null,
  subscriptionId: '',
  serviceType: null,
  commerceGeneration: null,
  acquisitionChannel: null,
};

const WHOLE = /^\d{1,9}$/;
const takeFocus = (element: HTMLInputElement | null): void => element?.focus();

interface Props {
  readonly heading: string;
  readonly entry: SubscriptionEntry;
  readonly refused: AppError | null;
  readonly onSave: (entry: SubscriptionEntry) => void;
  readonly onCancel: () => void;
}

/** What a colleague knows of a subscription; only the product name is needed. */
export function SubscriptionForm({ heading, entry, refused, onSave, onCancel }: Props) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const [typed, setTyped] = useState(entry);
  const [count, setCount] = useState(entry.quantity === null ? '' : String(entry.quantity));
  const [asked, setAsked] = useState(false);
  const patch = (part: Partial<SubscriptionEntry>) => setTyped({ ...typed, ...part });
  const badCount = count.trim() !== '' && !WHOLE.test(count.trim());
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (typed.name.trim() === '' || badCount) return;
    onSave({ ...typed, quantity: count.trim() === '' ? null : Number(count.trim()) });
  }
  return (
    <Section heading={heading} testId="subscription-form">
      <form className={styles.form} noValidate onSubmit={submit}>
        <Field
          label={t('subscriptions.product')}
          required
          {...(asked && typed.name.trim() === '' ? { validationMessage: t('subscriptions.needName') } : {})}
        >
          <Input
            ref={takeFocus}
            value={typed.name}
            maxLength={300}
            onChange={(_event, data) => patch({ name: data.value })}
          />
        </Field>
        <Field
          label={t('subscriptions.count')}
          {...(badCount ? { validationMessage: t('subscriptions.countBad') } : {})}
        >
          <Input
            value={count}
            maxLength={12}
            inputMode="numeric"
            onChange={(_event, data) => setCount(data.value)}
          />
        </Field>
        <ChoiceField
          label={t('subscriptions.bought')}
          value={typed.acquisitionChannel}
          options={acquisitionChannel.options.map((one) => [one, texts.channels[one].name])}
          none={t('app.dontKnow')}
          onChange={(channel) => patch({ acquisitionChannel: channel })}
        />
        <ChoiceField
          label={t('subscriptions.service')}
          value={typed.serviceType}
          options={serviceType.options.map((one) => [one, texts.services[one]])}
          none={t('app.dontKnow')}
          onChange={(service) => patch({ serviceType: service })}
        />
        <ChoiceField
          label={t('subscriptions.generation')}
          value={typed.commerceGeneration}
          options={commerceGeneration.options.map((one) => [one, texts.generations[one]])}
          none={t('app.dontKnow')}
          onChange={(generation) => patch({ commerceGeneration: generation })}
        />
        <Field
          label={t('subscriptions.id')}
          {...issueText(t, refused, 'subscriptionId', { guid: 'subscriptions.idBad' })}
        >
          <Input
            value={typed.subscriptionId}
            maxLength={200}
            onChange={(_event, data) => patch({ subscriptionId: data.value })}
          />
        </Field>
        <div className={styles.actions}>
          <Button type="submit" appearance="primary">
            {t('subscriptions.save')}
          </Button>
          <Button onClick={onCancel}>{t('subscriptions.cancel')}</Button>
        </div>
      </form>
    </Section>
  );
}
