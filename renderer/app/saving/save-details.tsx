import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useStore } from 'zustand';
import { useRequest } from '../../api/use-request.ts';
import { FactTable } from '../../ui/fact-table.tsx';
import { localTime } from '../../ui/local-time.ts';
import { useDesk, useMessages } from '../desk-context.tsx';
import { useBackUp } from './use-back-up.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Where the workspace lies, when it was saved and backed up last, and what came since. */
export function SaveDetails() {
  const styles = useStyles();
  const { bridge, workspace, saving } = useDesk();
  const { t, number } = useMessages();
  const { savedAt } = useStore(saving);
  const { data, reload } = useRequest(bridge, 'backups.list', {});
  const [busy, setBusy] = useState(false);
  const backUp = useBackUp();
  const newest = data?.backups[0];
  const rows = [
    [t('saving.folder'), workspace?.place ?? ''],
    [t('saving.lastSave'), savedAt === null ? '' : localTime(savedAt)],
    [t('saving.lastBackup'), newest === undefined ? t('saving.noBackup') : localTime(newest.at)],
    [t('saving.since'), data === null ? '' : number(data.changesSince)],
  ] as const;
  const start = async () => {
    setBusy(true);
    await backUp();
    setBusy(false);
    reload();
  };
  return (
    <>
      <FactTable rows={rows.filter(([, value]) => value !== '')} />
      <div className={styles.actions}>
        <Button disabledFocusable={busy || workspace?.readOnly !== null} onClick={() => void start()}>
          {t('saving.backUpNow')}
        </Button>
        <Button onClick={() => void bridge.request('app.show-data-folder', {})}>
          {t('saving.openFolder')}
        </Button>
      </div>
    </>
  );
}
