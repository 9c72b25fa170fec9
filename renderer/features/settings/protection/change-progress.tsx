import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';

const useStyles = makeStyles({
  whole: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, maxWidth: '400px' },
  text: { margin: 0 },
});

/** How far encrypting or decrypting is; before its first part it is only said that something is being done. */
export function ChangeProgress() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, number } = useMessages();
  const [{ done, total }, setProgress] = useState({ done: 0, total: 0 });
  useEffect(() => bridge.subscribe('protection.progress', setProgress), [bridge]);
  const label =
    total === 0
      ? t('protection.begins')
      : t('protection.progress', { done: number(done), total: number(total) });
  return (
    <div className={styles.whole} data-testid="protection-progress">
      <p className={styles.text}>{label}</p>
      <ProgressBar aria-label={label} {...(total === 0 ? {} : { value: done / total })} />
    </div>
  );
}
