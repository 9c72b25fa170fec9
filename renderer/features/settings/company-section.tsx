import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { WorkspaceSettings } from '../../../shared/ipc/contract/settings.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { CountryField } from '../../app/fields/country-field.tsx';
import { PartnerIdKindField } from '../../app/fields/partner-id-fields.tsx';
import type { CatalogueKey } from '../../messages/messages.ts';
import { FactSetting, RadioSetting, Setting, useControlClass, useOrientation, useSaved } from './setting.tsx';
import type { SettingsState, WorkspacePatch } from './settings-store.ts';
import { PartnerIdSetting, TenantIdSetting, TextSetting } from './text-setting.tsx';
import { useMpaOptions, useOriginWords, useYesNoOptions } from './words.ts';

const useStyles = makeStyles({
  missing: { margin: `${tokens.spacingVerticalS} 0` },
});

interface Props {
  readonly workspace: WorkspaceSettings;
  readonly save: (label: CatalogueKey, patch: WorkspacePatch) => Promise<boolean>;
}

/** What is still needed before setting up counts as finished. */
function Missing({ workspace }: { readonly workspace: WorkspaceSettings }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  if (workspace.setupFinished) return null;
  const needed = [
    workspace.country === '' ? t('who.country') : null,
    workspace.tenantId === '' ? t('who.tenantId') : null,
    workspace.partnerId === '' ? t('who.partnerId') : null,
  ].filter((label) => label !== null);
  if (needed.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.missing}>
      <MessageBarBody>
        {t('settings.missing', { what: new Intl.ListFormat(language).format(needed) })}
      </MessageBarBody>
    </MessageBar>
  );
}

function Names({ workspace, save }: Props) {
  const { t } = useMessages();
  const control = useControlClass();
  const orientation = useOrientation();
  return (
    <>
      <Setting name="companyName">
        <TextSetting
          label={t('who.company')}
          stored={workspace.companyName}
          rule={{
            clean: (typed) => typed.trim(),
            accepts: (clean) => clean !== '',
            wrong: t('who.needCompany'),
          }}
          onSave={(companyName) => save('who.company', { companyName })}
        />
      </Setting>
      <Setting name="country">
        <CountryField
          className={control}
          code={workspace.country}
          orientation={orientation}
          onChange={(country) => {
            if (country !== workspace.country) void save('who.country', { country });
          }}
        />
      </Setting>
    </>
  );
}

function Ids({ workspace, save }: Props) {
  const { t } = useMessages();
  const orientation = useOrientation();
  return (
    <>
      <Setting name="tenantId">
        <TenantIdSetting
          label={t('who.tenantId')}
          stored={workspace.tenantId}
          hint={workspace.tenantId === '' ? t('who.tenantIdNone') : t('who.tenantIdHint')}
          onSave={(tenantId) => save('who.tenantId', { tenantId })}
        />
      </Setting>
      <Setting name="partnerId">
        <PartnerIdSetting
          label={t('who.partnerId')}
          stored={workspace.partnerId}
          onSave={(partnerId) => save('who.partnerId', { partnerId })}
          onMove={(tenantId) => void save('who.tenantId', { tenantId })}
        />
        <PartnerIdKindField
          kind={workspace.partnerIdKind}
          orientation={orientation}
          onChange={(partnerIdKind) => void save('who.partnerIdKind', { partnerIdKind })}
        />
      </Setting>
    </>
  );
}

function Agreements({ workspace, save }: Props) {
  const { t } = useMessages();
  const originWords = useOriginWords();
  const [mpaOptions, yesNoOptions] = [useMpaOptions(), useYesNoOptions()];
  return (
    <>
      <Setting name="mpa">
        <RadioSetting
          label={t('settings.mpa')}
          hint={originWords(workspace.origins.mpa)}
          chosen={workspace.mpa}
          options={mpaOptions}
          onChoose={(mpa) => save('settings.mpa', { mpa })}
        />
      </Setting>
      <Setting name="azureExpertMsp">
        <RadioSetting
          label={t('settings.azureExpertMsp')}
          chosen={workspace.azureExpertMsp}
          options={yesNoOptions}
          onChoose={(azureExpertMsp) => save('settings.azureExpertMsp', { azureExpertMsp })}
        />
      </Setting>
      <Setting name="gccApproved">
        <RadioSetting
          label={t('settings.gccApproved')}
          chosen={workspace.gccApproved}
          options={yesNoOptions}
          onChoose={(gccApproved) => save('settings.gccApproved', { gccApproved })}
        />
      </Setting>
    </>
  );
}

function Fixed({ workspace, save }: Props) {
  const { t, texts, value } = useMessages();
  return (
    <>
      <Setting name="edition">
        <RadioSetting<WorkspaceSettings['baselineEdition']>
          label={t('settings.edition')}
          hint={t('where.editionText')}
          stacked
          chosen={workspace.baselineEdition}
          options={[
            ['mc-2020-06', `${texts.editions['mc-2020-06']} (mc-2020-06)`],
            ['mc-latest', `${texts.editions['mc-latest']} (mc-latest)`],
          ]}
          onChoose={(baselineEdition) => save('settings.edition', { baselineEdition })}
        />
      </Setting>
      <Setting name="role">
        <FactSetting label={t('settings.role')} hint={t('settings.roleFixed')}>
          {value('partnerRole', workspace.role)}
        </FactSetting>
      </Setting>
      <Setting name="cloud">
        <FactSetting label={t('who.cloud')} hint={t('settings.cloudFixed')}>
          {value('cloud', workspace.cloud)}
        </FactSetting>
      </Setting>
    </>
  );
}

/** The company, its ids and agreements, and what a workspace keeps for ever. */
export function CompanySection({ state }: { readonly state: SettingsState }) {
  const saved = useSaved();
  const workspace = state.settings?.workspace;
  if (workspace === undefined) return null;
  const save: Props['save'] = (label, patch) => saved(label, state.changeWorkspace(patch));
  return (
    <>
      <Missing workspace={workspace} />
      <Names workspace={workspace} save={save} />
      <Ids workspace={workspace} save={save} />
      <Agreements workspace={workspace} save={save} />
      <Fixed workspace={workspace} save={save} />
    </>
  );
}
