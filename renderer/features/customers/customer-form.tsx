import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import type { PartnerId } from '../../../shared/domain/id.ts';
import type { CustomerEntry } from '../../../shared/ipc/contract/customers.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { CountryField } from '../../app/fields/country-field.tsx';
import { issueText } from '../../app/fields/issue-text.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { displayText } from '../../ui/display-text.tsx';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    maxWidth: '840px',
    alignItems: 'start',
  },
  whole: { gridColumn: '1 / -1' },
  checks: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    maxHeight: '220px',
    overflowY: 'auto',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, gridColumn: '1 / -1' },
});

/** An entry of which nothing is typed yet. */
export const BLANK_CUSTOMER: CustomerEntry = {
  name: '',
  domain: '',
  tenantId: '',
  country: null,
  isCspPartnerTenant: null,
  tags: [],
  resellerIds: [],
};

function ResellerChoice({
  chosen,
  onChange,
}: {
  readonly chosen: readonly PartnerId[];
  readonly onChange: (ids: PartnerId[]) => void;
}) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const { data } = useRequest(bridge, 'resellers.list', {});
  const rows = data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Field label={t('customer.resellerList')} className={styles.whole}>
      <fieldset aria-label={t('customer.resellerList')} className={styles.checks}>
        {rows.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={displayText(name)}
            checked={chosen.some((one) => one === id)}
            onChange={(_event, data) =>
              onChange(
                data.checked === true ? [...chosen, id as PartnerId] : chosen.filter((one) => one !== id),
              )
            }
          />
        ))}
      </fieldset>
    </Field>
  );
}

interface Props {
  readonly entry: CustomerEntry;
  readonly refused: AppError | null;
  readonly onSave: (entry: CustomerEntry) => void;
  readonly onCancel: () => void;
  /** True where it opens on a page that is shown already. */
  readonly takesFocus?: boolean;
}

const takeFocus = (element: HTMLInputElement | null): void => element?.focus();

const TENANT_PROBLEMS = { guid: 'who.tenantIdBad', taken: 'customer.tenantTaken' } as const;

/** What a colleague knows of a customer; only the name is needed. */
export function CustomerForm({ entry, refused, onSave, onCancel, takesFocus = false }: Props) {
  const styles = useStyles();
  const { workspace } = useDesk();
  const { t } = useMessages();
  const [typed, setTyped] = useState(entry);
  const [tags, setTags] = useState(entry.tags.join(', '));
  const [asked, setAsked] = useState(false);
  const patch = (part: Partial<CustomerEntry>) => setTyped({ ...typed, ...part });
  const nameless = asked && typed.name.trim() === '';
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (typed.name.trim() === '') return;
    onSave({
      ...typed,
      tags: tags
        .split(/[,，;；]/u)
        .map((tag) => tag.trim())
        .filter(Boolean),
    });
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Field
        label={t('customer.name')}
        required
        {...(nameless ? { validationMessage: t('customer.needName') } : {})}
      >
        <Input
          {...(takesFocus ? { ref: takeFocus } : {})}
          value={typed.name}
          maxLength={300}
          onChange={(_event, data) => patch({ name: data.value })}
        />
      </Field>
      <Field label={t('customer.domain')}>
        <Input
          value={typed.domain}
          maxLength={260}
          onChange={(_event, data) => patch({ domain: data.value })}
        />
      </Field>
      <Field label={t('customer.tenantId')} {...issueText(t, refused, 'tenantId', TENANT_PROBLEMS)}>
        <Input
          value={typed.tenantId}
          maxLength={200}
          onChange={(_event, data) => patch({ tenantId: data.value })}
        />
      </Field>
      <CountryField
        label={t('customer.country')}
        hintWithout={t('customer.countryNone')}
        code={typed.country ?? ''}
        onChange={(code) => patch({ country: code === '' ? null : code })}
      />
      <ChoiceField
        label={t('customer.partner')}
        value={typed.isCspPartnerTenant}
        options={[
          ['yes', t('customer.yes')],
          ['no', t('customer.no')],
        ]}
        none={t('app.dontKnow')}
        onChange={(isCspPartnerTenant) => patch({ isCspPartnerTenant })}
      />
      <Field label={t('customer.tagList')}>
        <Input value={tags} maxLength={2_000} onChange={(_event, data) => setTags(data.value)} />
      </Field>
      {workspace?.role === 'indirect-provider' ? (
        <ResellerChoice chosen={typed.resellerIds} onChange={(resellerIds) => patch({ resellerIds })} />
      ) : null}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {t('customer.save')}
        </Button>
        <Button onClick={onCancel}>{t('customer.cancel')}</Button>
      </div>
    </form>
  );
}
