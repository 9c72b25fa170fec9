import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useEffect, useRef } from 'react';
import { useRequest } from '../../api/use-request.ts';
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

/** Whether each entry follows from the one before; when not, which one, and what that can mean. */
export function ChainLine() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const sentence = useSentence();
  const { data: checked, reload } = useRequest(bridge, 'activity.check', {});
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current && checked?.brokenAt === null) announce(t('activity.chainComplete'));
    isAsked.current = false;
  }, [checked, t]);
  const checkNow = () => {
    isAsked.current = true;
    reload();
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
        {checked === null
          ? t('activity.checking')
          : t('activity.checked', { time: localClock(checked.checkedAt) })}
      </span>
      <Button size="small" onClick={checkNow}>
        {t('activity.check')}
      </Button>
    </section>
  );
}
