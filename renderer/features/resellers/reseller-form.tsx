import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import type { ResellerEntry } from '../../../shared/ipc/contract/resellers.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { CountryField } from '../../app/fields/country-field.tsx';
import { issueText } from '../../app/fields/issue-text.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    maxWidth: '840px',
    alignItems: 'start',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, gridColumn: '1 / -1' },
});

/** An entry of which nothing is typed yet. */
export const BLANK_RESELLER: ResellerEntry = {
  name: '',
  tenantId: '',
  partnerId: '',
  partnerIdKind: null,
  partnerIdCountry: null,
  country: null,
  partnership: null,
  mpa: null,
  programmeStatus: null,
  adminAccessToReseller: null,
  contact: null,
};

const BLANK_CONTACT = { name: '', mail: '', phone: '', language: null } as const;

interface PartProps {
  readonly typed: ResellerEntry;
  readonly patch: (part: Partial<ResellerEntry>) => void;
  readonly refused: AppError | null;
}

function Ids({ typed, patch, refused }: PartProps) {
  const { t } = useMessages();
  return (
    <>
      <Field
        label={t('resellers.partnerId')}
        {...issueText(t, refused, 'partnerId', { 'partner-id': 'who.partnerIdBad' })}
      >
        <Input
          value={typed.partnerId}
          maxLength={200}
          onChange={(_event, data) => patch({ partnerId: data.value })}
        />
      </Field>
      <ChoiceField
        label={t('reseller.field.partnerIdKind')}
        value={typed.partnerIdKind}
        options={[
          ['location', t('who.partnerIdLocation')],
          ['global', t('who.partnerIdGlobal')],
        ]}
        none={t('reseller.notStated')}
        onChange={(partnerIdKind) => patch({ partnerIdKind })}
      />
      <Field
        label={t('customer.tenantId')}
        {...issueText(t, refused, 'tenantId', { guid: 'who.tenantIdBad' })}
      >
        <Input
          value={typed.tenantId}
          maxLength={200}
          onChange={(_event, data) => patch({ tenantId: data.value })}
        />
      </Field>
      <CountryField
        label={t('reseller.field.country')}
        hintWithout=""
        code={typed.country ?? ''}
        onChange={(code) => patch({ country: code === '' ? null : code })}
      />
      <CountryField
        label={t('reseller.field.partnerIdCountry')}
        hintWithout=""
        code={typed.partnerIdCountry ?? ''}
        onChange={(code) => patch({ partnerIdCountry: code === '' ? null : code })}
      />
    </>
  );
}

function States({ typed, patch }: PartProps) {
  const { t } = useMessages();
  const none = t('reseller.notStated');
  return (
    <>
      <ChoiceField
        label={t('reseller.field.partnership')}
        value={typed.partnership}
        options={[
          ['none', t('reseller.partnership.none')],
          ['requested', t('reseller.partnership.requested')],
          ['active', t('reseller.partnership.active')],
          ['removed', t('reseller.partnership.removed')],
        ]}
        none={none}
        onChange={(partnership) => patch({ partnership })}
      />
      <ChoiceField
        label={t('reseller.field.mpa')}
        value={typed.mpa}
        options={[
          ['signed', t('reseller.mpa.signed')],
          ['not-signed', t('reseller.mpa.not-signed')],
        ]}
        none={none}
        onChange={(mpa) => patch({ mpa })}
      />
      <ChoiceField
        label={t('reseller.field.programmeStatus')}
        value={typed.programmeStatus}
        options={[
          ['active', t('reseller.programme.active')],
          ['not-active', t('reseller.programme.not-active')],
        ]}
        none={none}
        onChange={(programmeStatus) => patch({ programmeStatus })}
      />
      <ChoiceField
        label={t('reseller.field.adminAccessToReseller')}
        value={typed.adminAccessToReseller}
        options={[
          ['present', t('reseller.access.present')],
          ['removed', t('reseller.access.removed')],
        ]}
        none={none}
        onChange={(adminAccessToReseller) => patch({ adminAccessToReseller })}
      />
    </>
  );
}

function Contact({ typed, patch }: PartProps) {
  const { t } = useMessages();
  const contact = typed.contact ?? BLANK_CONTACT;
  const fields = [
    ['name', t('reseller.contactName'), 300],
    ['mail', t('reseller.contactMail'), 320],
    ['phone', t('reseller.contactPhone'), 60],
  ] as const;
  return fields.map(([field, label, max]) => (
    <Field key={field} label={label}>
      <Input
        value={contact[field]}
        maxLength={max}
        onChange={(_event, data) => {
          const next = { ...contact, [field]: data.value };
          const empty = next.name === '' && next.mail === '' && next.phone === '';
          patch({ contact: empty ? null : next });
        }}
      />
    </Field>
  ));
}

interface Props {
  readonly entry: ResellerEntry;
  readonly refused: AppError | null;
  readonly onSave: (entry: ResellerEntry) => void;
  readonly onCancel: () => void;
  /** True where it opens on a page that is shown already. */
  readonly takesFocus?: boolean;
}

const takeFocus = (element: HTMLInputElement | null): void => element?.focus();

/** What a colleague knows of a reseller; only the name is needed. */
export function ResellerForm({ entry, refused, onSave, onCancel, takesFocus = false }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const [typed, setTyped] = useState(entry);
  const [asked, setAsked] = useState(false);
  const patch = (part: Partial<ResellerEntry>) => setTyped({ ...typed, ...part });
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (typed.name.trim() !== '') onSave(typed);
  }
  const part = { typed, patch, refused };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Field
        label={t('resellers.name')}
        required
        {...(asked && typed.name.trim() === '' ? { validationMessage: t('reseller.needName') } : {})}
      >
        <Input
          {...(takesFocus ? { ref: takeFocus } : {})}
          value={typed.name}
          maxLength={300}
          onChange={(_event, data) => patch({ name: data.value })}
        />
      </Field>
      <Ids {...part} />
      <States {...part} />
      <Contact {...part} />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          {t('reseller.save')}
        </Button>
        <Button onClick={onCancel}>{t('reseller.cancel')}</Button>
      </div>
    </form>
  );
}
