import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { showToast } from '../../../app/toasts.tsx';
import { FactSetting, Setting } from '../setting.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The whole workspace into one file, and a workspace out of such a file. */
export function WholeFile() {
  const styles = useStyles();
  const { bridge, restart } = useDesk();
  const { t, error } = useMessages();
  const [busy, setBusy] = useState(false);
  const exportAll = async () => {
    setBusy(true);
    const reply = await bridge.request('backups.export-all', {});
    setBusy(false);
    if (reply.ok) showToast(t('backups.exported', { name: reply.value.name }));
    else if (reply.error.code !== 'cancelled') showToast(error(reply.error));
  };
  const openExported = async () => {
    setBusy(true);
    const reply = await bridge.request('backups.open-exported', {});
    setBusy(false);
    if (reply.ok) restart();
    else if (reply.error.code !== 'cancelled') showToast(error(reply.error));
  };
  return (
    <Setting name="wholeFile">
      <FactSetting label={t('backups.wholeFile')} hint={t('backups.wholeFileAbout')}>
        <div className={styles.actions}>
          <Button disabledFocusable={busy} onClick={() => void exportAll()}>
            {t('backups.exportAll')}
          </Button>
          <Button disabledFocusable={busy} onClick={() => void openExported()}>
            {t('backups.openExported')}
          </Button>
        </div>
      </FactSetting>
    </Setting>
  );
}
