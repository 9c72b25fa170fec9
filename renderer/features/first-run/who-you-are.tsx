import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { type SyntheticEvent, useState } from 'react';
import type { FirstRunDraft } from '../../../shared/ipc/contract/app.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { CountryField } from '../../app/fields/country-field.tsx';
import { PortalRolesField } from '../../app/fields/portal-roles-field.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { FirstRun } from './first-run-store.ts';
import { IdFields, TenantIdField } from './id-fields.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  roles: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  role: {
    flex: '1 1 240px',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly state: FirstRun;
  readonly onOpened: () => void;
}

function CloudField({ state }: { readonly state: FirstRun }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { cloud } = state.draft;
  const sentence = { global: null, 'us-gov': t('who.cloudUsGovText'), 'china-21v': t('who.cloud21vText') }[
    cloud
  ];
  return (
    <>
      <Field label={t('who.cloud')} hint={t('who.cloudGermanyText')}>
        <RadioGroup
          layout="horizontal"
          value={cloud}
          onChange={(_event, data) => state.change({ cloud: data.value as FirstRunDraft['cloud'] })}
        >
          <Radio value="global" label={t('who.cloudGlobal')} />
          <Radio value="us-gov" label={t('who.cloudUsGov')} />
          <Radio value="china-21v" label={t('who.cloud21v')} />
        </RadioGroup>
      </Field>
      {sentence === null ? null : (
        <p className={styles.note} role="note">
          {sentence}
        </p>
      )}
    </>
  );
}

function ProviderFields({ state }: { readonly state: FirstRun }) {
  const { t } = useMessages();
  const { draft, change } = state;
  if (draft.role !== 'indirect-reseller') return null;
  return (
    <>
      <Field label={t('who.providerName')}>
        <Input
          value={draft.providerName}
          maxLength={300}
          onChange={(_event, data) => change({ providerName: data.value })}
        />
      </Field>
      {draft.providerName === '' ? null : (
        <>
          <TenantIdField
            label={t('who.providerTenantId')}
            value={draft.providerTenantId}
            onChange={(providerTenantId) => change({ providerTenantId })}
          />
          <Checkbox
            label={t('who.providerReview')}
            checked={draft.providerReview}
            onChange={(_event, data) => change({ providerReview: data.checked === true })}
          />
        </>
      )}
    </>
  );
}

/** Page 2: role and company name are required, everything else may wait. */
export function WhoYouAre({ state, onOpened }: Props) {
  const styles = useStyles();
  const { t, error } = useMessages();
  const { draft, change } = state;
  const [asked, setAsked] = useState(false);
  const noRole = asked && draft.role === null;
  const noCompany = asked && draft.companyName.trim() === '';

  function next(event: SyntheticEvent) {
    event.preventDefault();
    setAsked(true);
    if (draft.role !== null && draft.companyName.trim() !== '') change({ page: 'where' });
  }
  async function skip() {
    change({
      role: draft.role ?? 'indirect-reseller',
      companyName: draft.companyName.trim() || t('who.myWorkspace'),
    });
    if (await state.create(true)) onOpened();
  }
  const label = (title: string, text: string) => (
    <>
      {title}
      <span className={styles.hint}>{text}</span>
    </>
  );
  return (
    <form className={styles.form} noValidate onSubmit={next}>
      <PageHeading
        title={t('who.title')}
        beside={t('who.step', { n: 1, of: 2 })}
        actions={<Button onClick={() => void skip()}>{t('who.skip')}</Button>}
      />
      <Field label={t('who.role')} required {...(noRole ? { validationMessage: t('who.needRole') } : {})}>
        <RadioGroup
          value={draft.role ?? ''}
          onChange={(_event, data) => change({ role: data.value as NonNullable<FirstRunDraft['role']> })}
          className={styles.roles}
        >
          <div className={styles.role}>
            <Radio value="indirect-reseller" label={label(t('who.reseller'), t('who.resellerText'))} />
          </div>
          <div className={styles.role}>
            <Radio value="indirect-provider" label={label(t('who.provider'), t('who.providerText'))} />
          </div>
        </RadioGroup>
      </Field>
      <Field
        label={t('who.company')}
        required
        {...(noCompany ? { validationMessage: t('who.needCompany') } : {})}
      >
        <Input
          value={draft.companyName}
          maxLength={300}
          onChange={(_event, data) => change({ companyName: data.value })}
        />
      </Field>
      <Field label={t('who.name')} hint={t('who.nameHint')}>
        <Input
          value={draft.yourName}
          maxLength={300}
          onChange={(_event, data) => change({ yourName: data.value })}
        />
      </Field>
      <CountryField code={draft.country} onChange={(country) => change({ country })} />
      <CloudField state={state} />
      <IdFields state={state} />
      <PortalRolesField
        legend={t('who.portalRoles')}
        chosen={draft.portalRoles}
        onChange={(portalRoles) => change({ portalRoles })}
      />
      <ProviderFields state={state} />
      {state.error === null ? null : (
        <MessageBar intent="error">
          <MessageBarBody>{error(state.error)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button onClick={() => change({ page: 'start' })}>{t('app.back')}</Button>
        <Button type="submit" appearance="primary">
          {t('start.continue')}
        </Button>
      </div>
    </form>
  );
}
