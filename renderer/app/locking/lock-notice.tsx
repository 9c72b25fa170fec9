import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { announceFailure } from '../../ui/live-regions.tsx';
import { useMessages } from '../desk-context.tsx';
import type { IdleState } from './idle-lock.ts';

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    insetInline: 0,
    top: tokens.spacingVerticalL,
    zIndex: 40,
    display: 'flex',
    justifyContent: 'center',
    padding: `0 ${tokens.spacingHorizontalL}`,
    pointerEvents: 'none',
  },
  bar: { maxWidth: '560px', boxShadow: tokens.shadow16, pointerEvents: 'auto' },
});

function useSaid(idle: IdleState): string {
  const { t, together } = useMessages();
  if (idle === 'warning') return together([t('lock.warning'), t('lock.anyKey')]);
  return idle === 'text' || idle === 'work' ? t(`lock.${idle}`) : '';
}

/** Said over everything: that the window locks soon and how to keep it open, or why it is not locked though it is time. */
export function LockNotice({ idle }: { readonly idle: IdleState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const said = useSaid(idle);
  useEffect(() => {
    if (said !== '') announceFailure(said);
  }, [said]);
  if (said === '') return null;
  return (
    <aside className={styles.place} aria-label={t('lock.notice')} data-testid="lock-notice">
      <MessageBar intent="warning" layout="multiline" className={styles.bar}>
        <MessageBarBody>{said}</MessageBarBody>
      </MessageBar>
    </aside>
  );
}
