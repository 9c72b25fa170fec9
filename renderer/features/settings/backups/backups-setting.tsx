import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { BackupRow } from '../../../../shared/ipc/contract/backups.ts';
import { useRequest } from '../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { useBackUp } from '../../../app/saving/use-back-up.ts';
import { localTime } from '../../../ui/local-time.ts';
import { FactSetting, Setting } from '../setting.tsx';
import { BackupList } from './backup-list.tsx';
import { RestoreBackup } from './restore-backup.tsx';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0 },
});

/** Bytes in the unit a file manager shows. */
function sizeText(bytes: number, language: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'KB'] : [bytes / 1_000_000, 'MB'];
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value)} ${unit}`;
}

/** Size, last save, the backups there are, making one, and restoring one. */
export function BackupsSetting() {
  const styles = useStyles();
  const { bridge, workspace, saving, preferences } = useDesk();
  const { t } = useMessages();
  const { savedAt } = useStore(saving);
  const { data, reload } = useRequest(bridge, 'backups.list', {});
  const [restoring, setRestoring] = useState<BackupRow | null>(null);
  const [busy, setBusy] = useState(false);
  const backUp = useBackUp();
  const button = useRef<HTMLButtonElement | null>(null);
  const isReadOnly = workspace?.readOnly !== null;
  const backUpNow = async () => {
    setBusy(true);
    await backUp();
    setBusy(false);
    reload();
  };
  const rows = data?.backups ?? [];
  return (
    <>
      <Setting name="size">
        <FactSetting label={t('backups.size')}>
          {data === null ? '' : t('backups.sizeIs', { size: sizeText(data.bytes, preferences.language) })}
        </FactSetting>
      </Setting>
      <Setting name="lastSave">
        <FactSetting
          label={t('backups.lastSave')}
          {...(data === null ? {} : { hint: t('backups.since', { count: data.changesSince }) })}
        >
          {savedAt === null ? '–' : localTime(savedAt)}
        </FactSetting>
      </Setting>
      <Setting name="backups">
        <p className={styles.text}>{t('backups.heading')}</p>
        <p className={styles.quiet}>{t('backups.about')}</p>
        <div className={styles.actions}>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              button.current = element;
            }}
            disabledFocusable={busy || isReadOnly}
            onClick={() => void backUpNow()}
          >
            {t('saving.backUpNow')}
          </Button>
          <Button onClick={() => void bridge.request('backups.show-folder', {})}>
            {t('backups.showFolder')}
          </Button>
        </div>
        {rows.length === 0 ? (
          <p className={styles.quiet}>{t(isReadOnly ? 'backups.noneReadOnly' : 'backups.none')}</p>
        ) : (
          <BackupList rows={rows} isProtected={workspace?.isProtected === true} onRestore={setRestoring} />
        )}
        {restoring === null ? null : (
          <RestoreBackup
            key={restoring.name}
            row={restoring}
            onDone={() => {
              setRestoring(null);
              reload();
              button.current?.focus();
            }}
          />
        )}
      </Setting>
    </>
  );
}
