import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useContext } from 'react';
import type { ProviderSettings } from '../../../shared/ipc/contract/settings.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { CountryField } from '../../app/fields/country-field.tsx';
import { PartnerIdKindField } from '../../app/fields/partner-id-fields.tsx';
import type { CatalogueKey } from '../../messages/messages.ts';
import {
  FoundSettings,
  RadioSetting,
  SelectSetting,
  Setting,
  useControlClass,
  useOrientation,
  useSaved,
} from './setting.tsx';
import type { ProviderPatch, SettingsState } from './settings-store.ts';
import { PartnerIdSetting, TenantIdSetting, TextSetting } from './text-setting.tsx';
import { useMpaOptions, useOriginWords, usePartnershipOptions } from './words.ts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly provider: ProviderSettings;
  readonly save: (label: CatalogueKey, patch: ProviderPatch) => Promise<boolean>;
}

function Review({ state }: { readonly state: SettingsState }) {
  const { t } = useMessages();
  const saved = useSaved();
  const orientation = useOrientation();
  const on = state.settings?.workspace.providerReview === 'on';
  return (
    <Setting name="providerReview">
      <Field
        label={t('settings.providerReview')}
        hint={t('settings.providerReviewText')}
        orientation={orientation}
      >
        <Switch
          label={t('who.providerReview')}
          checked={on}
          onChange={(_event, data) =>
            void saved(
              'settings.providerReview',
              state.changeWorkspace({ providerReview: data.checked ? 'on' : 'off' }),
            )
          }
        />
      </Field>
    </Setting>
  );
}

function Ids({ provider, save }: Props) {
  const { t } = useMessages();
  const orientation = useOrientation();
  return (
    <>
      <Setting name="providerTenantId">
        <TenantIdSetting
          label={t('who.providerTenantId')}
          stored={provider.tenantId}
          onSave={(tenantId) => save('who.providerTenantId', { tenantId })}
        />
      </Setting>
      <Setting name="providerPartnerId">
        <PartnerIdSetting
          label={t('settings.providerPartnerId')}
          stored={provider.partnerId}
          onSave={(partnerId) => save('settings.providerPartnerId', { partnerId })}
          onMove={(tenantId) => void save('who.providerTenantId', { tenantId })}
        />
        <PartnerIdKindField
          label={t('settings.providerPartnerIdKind')}
          kind={provider.partnerIdKind}
          orientation={orientation}
          onChange={(partnerIdKind) => void save('settings.providerPartnerIdKind', { partnerIdKind })}
        />
      </Setting>
    </>
  );
}

function States({ provider, save }: Props) {
  const { t } = useMessages();
  const orientation = useOrientation();
  const originWords = useOriginWords();
  const control = useControlClass();
  const [mpaOptions, partnershipOptions] = [useMpaOptions(), usePartnershipOptions()];
  return (
    <>
      <Setting name="providerCountry">
        <CountryField
          label={t('settings.providerCountry')}
          hintWithout={t('settings.providerCountryNone')}
          origin={originWords(provider.origins.country)}
          className={control}
          code={provider.country}
          orientation={orientation}
          onChange={(country) => {
            if (country !== provider.country) void save('settings.providerCountry', { country });
          }}
        />
      </Setting>
      <Setting name="providerMpa">
        <RadioSetting
          label={t('settings.providerMpa')}
          hint={originWords(provider.origins.mpa)}
          chosen={provider.mpa}
          options={mpaOptions}
          onChoose={(mpa) => save('settings.providerMpa', { mpa })}
        />
      </Setting>
      <Setting name="partnership">
        <SelectSetting
          label={t('settings.partnership')}
          hint={originWords(provider.origins.partnership)}
          chosen={provider.partnership}
          options={partnershipOptions}
          onChoose={(partnership) => save('settings.partnership', { partnership })}
        />
      </Setting>
    </>
  );
}

/** The reseller's own provider. Before it has a name there is nothing else to say of it. */
export function ProviderSection({ state }: { readonly state: SettingsState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const saved = useSaved();
  const searching = useContext(FoundSettings) !== null;
  if (state.settings === null) return null;
  const { provider } = state.settings;
  const save: Props['save'] = (label, patch) => saved(label, state.changeProvider(patch));
  const name = (
    <TextSetting
      label={t('who.providerName')}
      stored={provider?.name ?? ''}
      rule={{
        clean: (typed) => typed.trim(),
        accepts: (clean) => clean !== '' || provider === null,
        wrong: t('settings.needProvider'),
      }}
      onSave={(typed) => save('who.providerName', { name: typed })}
    />
  );
  if (provider === null)
    return (
      <>
        <p className={styles.quiet}>{t('settings.providerNone')}</p>
        {searching ? name : <Setting name="providerName">{name}</Setting>}
      </>
    );
  return (
    <>
      <Setting name="providerName">{name}</Setting>
      <Review state={state} />
      <Ids provider={provider} save={save} />
      <States provider={provider} save={save} />
    </>
  );
}
