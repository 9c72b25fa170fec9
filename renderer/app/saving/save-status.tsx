import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { type ReactElement, useEffect } from 'react';
import { useStore } from 'zustand';
import { localClock } from '../../ui/local-time.ts';
import { useDesk, useMessages } from '../desk-context.tsx';
import { SaveDetails } from './save-details.tsx';
import { useAfter } from './use-after.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '400px', padding: tokens.spacingHorizontalL },
  status: { fontVariantNumeric: 'tabular-nums' },
});

const SHOWN_MS = 300;

interface Words {
  readonly short: string;
  readonly long: string;
  readonly icon: ReactElement | null;
}

/** Nothing is called saved before it is on the disk. */
function useStatusWords(): Words | null {
  const { workspace, saving } = useDesk();
  const { t } = useMessages();
  const { savedAt, refusal, refused, since } = useStore(saving);
  const isSaving = useAfter(since, SHOWN_MS);
  if (workspace?.readOnly !== null && workspace !== null)
    return {
      short: t('saving.readOnly'),
      long: t('saving.readOnlyLong'),
      icon: <LockClosedRegular />,
    };
  if (refusal !== null) {
    const wait = t('saving.wait', { count: refused, why: t(`saving.why.${refusal}`) });
    return { short: wait, long: wait, icon: <WarningRegular /> };
  }
  if (isSaving) return { short: t('saving.now'), long: t('saving.nowLong'), icon: null };
  if (savedAt === null) return null;
  const time = localClock(savedAt);
  return {
    short: t('saving.saved', { time }),
    long: t('saving.savedLong', { time }),
    icon: <CheckmarkRegular />,
  };
}

/** What the store says, as a button of the header; it opens where things are and what was backed up (ux 4.3). */
export function SaveStatus() {
  const styles = useStyles();
  const { bridge, workspace, saving } = useDesk();
  const { t } = useMessages();
  const words = useStatusWords();
  const place = workspace?.place;
  useEffect(() => {
    if (place === undefined) return;
    void bridge.request('app.store-status', {}).then((reply) => {
      if (reply.ok) saving.setState({ savedAt: reply.value.lastSavedAt, refusal: null, refused: 0 });
    });
  }, [bridge, saving, place]);
  if (words === null) return null;
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.status}
          icon={words.icon}
          iconPosition="after"
          aria-label={words.long}
          data-testid="save-status"
        >
          {words.short}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('saving.details')}>
        <SaveDetails />
      </PopoverSurface>
    </Popover>
  );
}
