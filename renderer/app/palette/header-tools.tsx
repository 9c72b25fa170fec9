import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useDesk, useMessages } from '../desk-context.tsx';
import { useChordWords } from '../keys/chord-words.ts';
import { openOverlay, overlays } from '../overlays.ts';
import { useWidth } from '../use-width.ts';

const loadPalette = () => import('./palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
const KeyHelp = lazy(async () => ({ default: (await import('../keys/key-help.tsx')).KeyHelp }));

const useStyles = makeStyles({
  search: {
    justifyContent: 'flex-start',
    width: '340px',
    minWidth: 0,
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
  small: { marginInlineStart: 'auto' },
  keys: {
    marginInlineStart: 'auto',
    paddingInlineStart: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
  },
});

const WIDE = 1000;

const PRELOAD_MS = 300;

/** The field of the header: it opens the palette. */
export function PaletteButton() {
  const styles = useStyles();
  const { t } = useMessages();
  const keysOf = useChordWords();
  const wide = useWidth() >= WIDE;
  const open = () => openOverlay('palette');
  // Loaded once the first screen stands: what is typed right after the first key would be lost while it loads.
  useEffect(() => {
    const waiting = setTimeout(() => void loadPalette(), PRELOAD_MS);
    return () => clearTimeout(waiting);
  }, []);
  const common = { icon: <SearchRegular />, 'aria-haspopup': 'dialog' as const, onClick: open };
  if (!wide)
    return (
      <Button
        {...common}
        appearance="subtle"
        className={styles.small}
        aria-label={t('palette.open')}
        title={t('palette.open')}
      />
    );
  return (
    <Button {...common} className={styles.search}>
      {t('palette.open')}
      <span className={styles.keys} aria-hidden>
        {keysOf('palette')[0] ?? ''}
      </span>
    </Button>
  );
}

/** The `?` of the header. */
export function HelpButton() {
  const { t } = useMessages();
  return (
    <Button
      appearance="subtle"
      icon={<QuestionCircleRegular />}
      aria-label={t('keys.title')}
      title={t('keys.title')}
      aria-haspopup="dialog"
      onClick={() => openOverlay('help')}
    />
  );
}

/** What lies over the window, if anything. It closes when another workspace opens. */
export function Overlays() {
  const { workspace } = useDesk();
  const [{ open }, setState] = useState(overlays.getState());
  useEffect(() => overlays.subscribe(setState), []);
  const place = workspace?.place;
  useEffect(() => {
    if (place !== undefined) overlays.setState({ open: null });
  }, [place]);
  if (open === null) return null;
  return <Suspense fallback={null}>{open === 'palette' ? <Palette /> : <KeyHelp />}</Suspense>;
}
