import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useCallback, useEffect, useState } from 'react';
import type { RequestOutput } from '../../../shared/ipc/contract.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { useSentence } from '../../app/saving/activity-words.ts';
import { announce } from '../../ui/live-regions.tsx';
import { localClock, localTime } from '../../ui/local-time.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  whole: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexGrow: 1 },
  good: { color: tokens.colorPaletteGreenForeground1, fontSize: tokens.fontSizeBase500, flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

type Checked = RequestOutput<'activity.check'>;

/** Whether each entry follows from the one before; when not, which one, and what that can mean. */
export function ChainLine() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const sentence = useSentence();
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(true);
  const check = useCallback(async () => {
    const reply = await bridge.request('activity.check', {});
    if (reply.ok) setChecked(reply.value);
    setBusy(false);
    return reply.ok && reply.value.brokenAt === null;
  }, [bridge]);
  useEffect(() => void check(), [check]);
  const checkNow = async () => {
    setBusy(true);
    if (await check()) announce(t('activity.chainComplete'));
  };
  const broken = checked?.brokenAt ?? null;
  return (
    <section className={styles.line} aria-label={t('activity.chain')} data-testid="chain">
      <span className={styles.whole}>
        {checked === null || broken !== null ? null : (
          <>
            <CheckmarkCircleRegular className={styles.good} aria-hidden />
            {t('activity.chainComplete')}
          </>
        )}
        {broken === null ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {t('activity.chainBroken', {
                position: broken.position,
                what: sentence(broken.label),
                time: broken.at === null ? '' : localTime(broken.at),
              })}{' '}
              {t('activity.chainMeans')}
            </MessageBarBody>
          </MessageBar>
        )}
      </span>
      <span className={styles.quiet}>
        {busy || checked === null
          ? t('activity.checking')
          : t('activity.checked', { time: localClock(checked.checkedAt) })}
      </span>
      <Button size="small" disabledFocusable={busy} onClick={() => void checkNow()}>
        {t('activity.check')}
      </Button>
    </section>
  );
}
