import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { OpenNotice, WorkspaceSummary } from '../../../shared/ipc/contract/app.ts';
import { displayText } from '../../ui/display-text.tsx';
import { useDesk, useMessages } from '../desk-context.tsx';
import { sectionRoute } from '../settings-index.ts';
import { ReopenButton } from './only-read.tsx';
import { wantProtection } from './protection-wanted.ts';
import { SavingBars } from './saving-bars.tsx';

const useStyles = makeStyles({
  bars: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
});

function ReadOnlyBar({ reason }: { readonly reason: NonNullable<WorkspaceSummary['readOnly']> }) {
  const { t } = useMessages();
  return (
    <MessageBar intent="warning" layout="auto" data-testid="read-only-bar">
      <MessageBarBody>{t(`readOnly.${reason}`)}</MessageBarBody>
      <MessageBarActions>
        <ReopenButton reason={reason} />
      </MessageBarActions>
    </MessageBar>
  );
}

function useNoticeText(): (notice: OpenNotice) => string {
  const { t } = useMessages();
  return (notice) => {
    if (notice.code === 'migrated') return t('notice.migrated');
    if (notice.code === 'synced-folder')
      return notice.by === 'network'
        ? t('notice.shared-folder')
        : t('notice.synced-folder', { by: notice.by });
    const place = displayText(notice.quarantine);
    return notice.code === 'torn-tail'
      ? t('notice.torn-tail', { place })
      : t('notice.leftovers-moved', { place, count: notice.files.length });
  };
}

/** Leads to the question that turns the protection on, while the workspace has none and can be written. */
function ProtectButton() {
  const { workspace } = useDesk();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  if (workspace === null || workspace.isProtected || workspace.readOnly !== null) return null;
  const act = () => {
    wantProtection();
    go(sectionRoute('data'));
  };
  return (
    <Button size="small" onClick={act}>
      {t('notice.protect')}
    </Button>
  );
}

/** What was put right at opening: said until somebody has read it. */
function Notices({ place }: { readonly place: string }) {
  const { bridge } = useDesk();
  const { t } = useMessages();
  const textOf = useNoticeText();
  const [notices, setNotices] = useState<readonly OpenNotice[]>([]);
  useEffect(() => {
    let isWanted = true;
    void bridge.request('app.notices', {}).then((reply) => {
      if (isWanted && reply.ok && place !== '') setNotices(reply.value.notices);
    });
    return () => {
      isWanted = false;
    };
  }, [bridge, place]);
  return notices.map((notice) => (
    <MessageBar key={notice.code} intent="info" layout="auto" data-testid={`notice-${notice.code}`}>
      <MessageBarBody>{textOf(notice)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t('notice.close')}
            onClick={() => setNotices((before) => before.filter((one) => one !== notice))}
          />
        }
      >
        {notice.code === 'synced-folder' ? <ProtectButton /> : null}
      </MessageBarActions>
    </MessageBar>
  ));
}

/** Facts of the whole workspace that last: why it is only read, what was put right, what is not saved (ux 4.2). */
export function WorkspaceBars() {
  const styles = useStyles();
  const { workspace } = useDesk();
  const { t } = useMessages();
  if (workspace === null) return null;
  return (
    <section className={styles.bars} aria-label={t('saving.bars')}>
      {workspace.readOnly === null ? null : <ReadOnlyBar reason={workspace.readOnly} />}
      <Notices key={workspace.place} place={workspace.place} />
      <SavingBars />
    </section>
  );
}
