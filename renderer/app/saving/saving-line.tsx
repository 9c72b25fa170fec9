import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useMessages } from '../desk-context.tsx';

const useStyles = makeStyles({
  line: {
    position: 'absolute',
    insetInlineStart: 0,
    top: 0,
    bottom: 0,
    width: '3px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});

const SHOWN_MS = 100;

/** Line at the left edge of a row whose change is not on the disk yet; the row is positioned. Normally nobody sees it. */
export function SavingLine({ active }: { readonly active: boolean }) {
  const styles = useStyles();
  const { t } = useMessages();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setShown(true), SHOWN_MS);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [active]);
  if (!(active && shown)) return null;
  return (
    <span role="progressbar" aria-label={t('saving.row')} className={styles.line} data-testid="saving-line" />
  );
}
