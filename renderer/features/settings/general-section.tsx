import type { Theme } from '../../../shared/ipc/contract/app.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { LanguageField } from '../../app/fields/language-field.tsx';
import { RadioSetting, Setting, useControlClass, useOrientation } from './setting.tsx';

/** Language and colours: of this computer, so they act in every workspace. */
export function GeneralSection() {
  const { preferences, setPreferences } = useDesk();
  const { t } = useMessages();
  const orientation = useOrientation();
  const control = useControlClass();
  return (
    <>
      <Setting name="language">
        <LanguageField className={control} orientation={orientation} hint={t('settings.ofDevice')} />
      </Setting>
      <Setting name="theme">
        <RadioSetting<Theme>
          label={t('settings.theme')}
          hint={t('settings.ofDevice')}
          chosen={preferences.theme}
          options={[
            ['system', t('settings.theme.system')],
            ['light', t('settings.theme.light')],
            ['dark', t('settings.theme.dark')],
          ]}
          onChoose={(theme) => {
            setPreferences({ theme });
            return undefined;
          }}
        />
      </Setting>
    </>
  );
}
