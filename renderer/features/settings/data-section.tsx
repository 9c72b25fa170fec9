import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EDITIONS } from '../../../shared/rules/vocabulary.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { Outside } from '../../ui/display-text.tsx';
import { BackupsSetting } from './backups/backups-setting.tsx';
import { WholeFile } from './backups/whole-file.tsx';
import { DeleteWorkspace } from './delete-workspace.tsx';
import { LockSetting } from './protection/lock-setting.tsx';
import { ProtectionSetting } from './protection/protection-setting.tsx';
import { FactSetting, Setting } from './setting.tsx';
import type { SettingsState } from './settings-store.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
});

/** Where the workspace lies, which app and rules these are, and that nothing leaves this computer. */
export function DataSection({ state }: { readonly state: SettingsState }) {
  const styles = useStyles();
  const { bridge, restart, version } = useDesk();
  const { t, texts, error } = useMessages();
  const [busy, setBusy] = useState(false);
  const openOther = async () => {
    const reply = await bridge.request('app.choose-folder', {});
    if (reply.ok) restart();
  };
  const move = async () => {
    setBusy(true);
    const reply = await bridge.request('workspace.move', {});
    setBusy(false);
    if (reply.ok) {
      // In this order, because a workspace that opens begins without the toasts of before.
      restart();
      showToast(t('settings.moved', { from: reply.value.from }));
    } else if (reply.error.code !== 'cancelled') showToast(error(reply.error));
  };
  return (
    <>
      <Setting name="workspace">
        <FactSetting label={t('settings.folder')} hint={t('settings.moveAbout')}>
          <Outside text={state.settings?.place ?? ''} />
          <div className={styles.actions}>
            <Button onClick={() => void bridge.request('app.show-data-folder', {})}>
              {t('settings.showFolder')}
            </Button>
            <Button onClick={() => void openOther()}>{t('settings.open')}</Button>
            <Button disabledFocusable={busy} onClick={() => void move()}>
              {t('settings.move')}
            </Button>
          </div>
        </FactSetting>
      </Setting>
      <ProtectionSetting />
      <LockSetting />
      <BackupsSetting />
      <WholeFile />
      <DeleteWorkspace />
      <Setting name="version">
        <FactSetting label={t('settings.version')}>{version}</FactSetting>
      </Setting>
      <Setting name="editions">
        <FactSetting label={t('settings.editions')}>
          {EDITIONS.map((edition) => (
            <div key={edition}>{`${texts.editions[edition]} (${edition})`}</div>
          ))}
        </FactSetting>
      </Setting>
      <Setting name="privacy">
        <FactSetting label={t('settings.privacy')}>{t('settings.stays')}</FactSetting>
      </Setting>
    </>
  );
}
