import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type RefObject, useRef, useState } from 'react';
import { useMessages } from '../../../app/desk-context.tsx';
import { showToast } from '../../../app/toasts.tsx';
import { useOpenExported } from '../../../app/workspace-file/use-open-exported.tsx';
import { FactSetting, Setting } from '../setting.tsx';
import { ExportAll } from './export-all.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** A reference for a button, in the form its component takes. */
const refOf = (to: RefObject<HTMLButtonElement | null>) => (element: HTMLButtonElement | null) => {
  to.current = element;
};

/** The whole workspace into one file, and a workspace out of such a file. */
export function WholeFile() {
  const styles = useStyles();
  const { t, error } = useMessages();
  const [isExporting, setExporting] = useState(false);
  const exportButton = useRef<HTMLButtonElement | null>(null);
  const openButton = useRef<HTMLButtonElement | null>(null);
  const { choose, busy, panel } = useOpenExported(
    (refused) => showToast(error(refused)),
    () => openButton.current?.focus(),
  );
  const leave = () => {
    setExporting(false);
    exportButton.current?.focus();
  };
  return (
    <Setting name="wholeFile">
      <FactSetting label={t('backups.wholeFile')} hint={t('backups.wholeFileAbout')}>
        <div className={styles.actions}>
          <Button
            ref={refOf(exportButton)}
            aria-expanded={isExporting}
            onClick={() => setExporting((before) => !before)}
          >
            {t('backups.exportAll')}
          </Button>
          <Button ref={refOf(openButton)} disabledFocusable={busy} onClick={() => void choose()}>
            {t('backups.openExported')}
          </Button>
        </div>
      </FactSetting>
      {isExporting ? <ExportAll onDone={leave} /> : null}
      {panel}
    </Setting>
  );
}
