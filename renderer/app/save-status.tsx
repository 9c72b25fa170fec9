import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useEffect, useState } from 'react';
import { Outside } from '../ui/display-text.tsx';
import { useDesk, useMessages } from './desk-context.tsx';

const useStyles = makeStyles({
  facts: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '360px', overflowWrap: 'anywhere' },
});

const time = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(instant),
  );

/** What the store says: nothing is called saved before it is on the disk (ux 4.3). */
export function SaveStatus() {
  const styles = useStyles();
  const { bridge, preferences, workspace } = useDesk();
  const { t } = useMessages();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  useEffect(() => {
    void bridge.request('app.store-status', {}).then((reply) => {
      if (reply.ok && reply.value.lastSavedAt !== null) setSavedAt(reply.value.lastSavedAt);
    });
    return bridge.subscribe('store.changed', ({ at }) => setSavedAt(at));
  }, [bridge]);
  if (workspace === null || savedAt === null) return null;
  const at = time(savedAt, preferences.language);
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<CheckmarkRegular />}
          iconPosition="after"
          aria-label={t('app.savedLong', { time: at })}
          data-testid="save-status"
        >
          {t('app.saved', { time: at })}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('app.savedLong', { time: at })}>
        <p className={styles.facts}>
          {t('app.statusPlace')}: <Outside text={workspace.place} />
        </p>
        <Button onClick={() => void bridge.request('app.show-data-folder', {})}>{t('app.statusShow')}</Button>
      </PopoverSurface>
    </Popover>
  );
}
