import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { showToast } from '../../../app/toasts.tsx';
import { InsetPanel } from '../../../ui/asking/inset-panel.tsx';
import { Refusal } from '../../../ui/refusal.tsx';
import { FileProtection, useFileProtection } from './file-protection.tsx';

/** Asks whether the file gets a passphrase, and says before what losing it means; then where it goes. */
export function ExportAll({ onDone }: { readonly onDone: () => void }) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const protection = useFileProtection();
  const save = async () => {
    const passphrase = protection.passphrase();
    if (busy || passphrase === undefined) return;
    setBusy(true);
    setRefused(null);
    const reply = await bridge.request('backups.export-all', { passphrase });
    setBusy(false);
    if (reply.ok) {
      const { name } = reply.value;
      showToast(t(passphrase === null ? 'backups.exported' : 'wholeFile.exportedSealed', { name }));
      return onDone();
    }
    return reply.error.code === 'cancelled' ? undefined : setRefused(error(reply.error));
  };
  return (
    <InsetPanel
      title={t('wholeFile.exportTitle')}
      testId="export-all"
      onSubmit={() => void save()}
      onCancel={onDone}
      actions={
        <>
          <Button type="submit" appearance="primary" disabledFocusable={busy}>
            {busy ? t('wholeFile.writing') : t('wholeFile.chooseWhere')}
          </Button>
          <Button onClick={onDone}>{t('backups.cancel')}</Button>
        </>
      }
    >
      <FileProtection state={protection} />
      {refused === null ? null : <Refusal text={refused} />}
    </InsetPanel>
  );
}
