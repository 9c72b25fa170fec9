import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useRequest } from '../../api/use-request.ts';
import { displayText } from '../../ui/display-text.tsx';
import { announce } from '../../ui/live-regions.tsx';
import { useComposedText } from '../../ui/use-composed-text.ts';
import { useDesk, useMessages } from '../desk-context.tsx';
import { useChordWords } from '../keys/chord-words.ts';
import { pressedIn } from '../keys/key-choices.ts';
import { Overlay } from '../overlay.tsx';
import { closeOverlay } from '../overlays.ts';
import { PaletteList } from './palette-list.tsx';
import { atFirst, findIn } from './ranking.ts';
import { type PaletteItem, useEntryItems, useOwnItems } from './use-palette-items.ts';
import { type ShownActions, useRowActions } from './use-row-actions.ts';

const useStyles = makeStyles({
  field: { margin: tokens.spacingHorizontalM, flexShrink: 0 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: `0 ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    flexShrink: 0,
  },
  said: { margin: 0, padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
});

const NOTHING: readonly never[] = [];

/** What is found for what is typed, and whether the index is there yet. */
function useFound(typed: string) {
  const { bridge } = useDesk();
  const { data, error } = useRequest(bridge, 'palette.list', {});
  const entries = useEntryItems(data?.entries ?? NOTHING);
  const own = useOwnItems();
  const recent = data?.recent ?? NOTHING;
  const all = useMemo(() => [...entries, ...own.items], [entries, own]);
  const found = useMemo(
    () =>
      typed.trim() === ''
        ? atFirst<PaletteItem>(entries, recent, own.usual)
        : findIn<PaletteItem>(all, recent, typed),
    [typed, entries, all, own, recent],
  );
  return { found, error, isThere: data !== null || error !== null };
}

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  PageDown: (at, last) => Math.min(last, at + 8),
  PageUp: (at) => Math.max(0, at - 8),
};

/** Command palette (S-22): one field over everything that has a page or can be done. */
export function Palette() {
  const styles = useStyles();
  const { t, error, number } = useMessages();
  const text = useComposedText();
  const { found, error: refused, isThere } = useFound(text.settled);
  const actionsFor = useRowActions();
  const [asked, setAsked] = useState<ShownActions | null>(null);
  const shown = asked?.typed === text.settled ? asked : null;
  const groups = shown === null ? found.groups : [{ group: 'command' as const, items: shown.items }];
  const items = groups.flatMap((one) => one.items);
  const [wish, setWish] = useState({ typed: '', at: 0 });
  const keysOf = useChordWords();
  const waits = useRef(false);
  const id = useId();
  const at = Math.min(wish.typed === text.settled ? wish.at : 0, Math.max(0, items.length - 1));
  const results = found.groups.reduce((sum, one) => sum + one.items.length, 0);
  const count =
    found.total > results
      ? t('palette.countOf', { shown: number(results), total: number(found.total) })
      : t('palette.count', { count: results });
  useEffect(() => {
    if (text.settled !== '') announce(count);
  }, [count, text.settled]);

  function take(item: PaletteItem | undefined) {
    if (item === undefined) return;
    if (item.blocked !== null) return announce(item.blocked);
    closeOverlay();
    item.act();
  }
  // Enter was pressed before the index was there: the best row opens as soon as it is.
  useEffect(() => {
    if (!isThere || !waits.current) return;
    waits.current = false;
    take(items[0]);
  });
  const [peekKey = ''] = keysOf('palettePeek');
  const [actionsKey = ''] = keysOf('paletteActions');
  const keys =
    shown === null
      ? [
          t('palette.keys'),
          peekKey && t('palette.keyPeek', { keys: peekKey }),
          actionsKey && t('palette.keyActions', { keys: actionsKey }),
          t('palette.keyClose'),
        ]
      : [t('palette.keysOfActions')];
  const wishAt = (place: number) => setWish({ typed: text.settled, at: place });
  function showActions() {
    const item = items[at];
    if (item === undefined || shown !== null) return;
    const actions = actionsFor(item);
    if (actions.length === 0) return announce(t('palette.noActions'));
    setAsked({ of: item, items: actions, typed: text.settled, at });
    wishAt(0);
    announce(t('palette.actionsOf', { name: displayText(item.name) }));
  }
  function backToResults(from: ShownActions) {
    setAsked(null);
    wishAt(from.at);
    announce(count);
  }
  function peek() {
    const item = items[at];
    if (shown !== null || item?.peek === undefined) return take(item);
    closeOverlay();
    item.peek();
  }
  /** Keys of the table, and those that end the actions of a row; true when one was meant. */
  function byTable(event: KeyboardEvent): boolean {
    const binding = pressedIn('palette', event);
    const ends = event.key === 'Escape' || (event.key === 'Tab' && event.shiftKey);
    if (shown !== null && ends) backToResults(shown);
    else if (binding === 'palettePeek') peek();
    else if (binding === 'paletteActions') showActions();
    else return false;
    return true;
  }
  function onKeyDown(event: KeyboardEvent) {
    if (byTable(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const isPlain = !(event.ctrlKey || event.metaKey || event.altKey);
    const move = MOVES[event.key];
    if (move !== undefined) wishAt(move(at, items.length - 1));
    else if (event.key === 'Enter' && isPlain && isThere) take(items[at]);
    else if (event.key === 'Enter' && isPlain) waits.current = true;
    else return;
    event.preventDefault();
  }
  return (
    <Overlay label={t('palette.title')} testId="palette" onClose={closeOverlay}>
      <Input
        className={styles.field}
        size="large"
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-label={t('palette.title')}
        {...(items.length === 0 ? {} : { 'aria-activedescendant': `${id}-${at}` })}
        contentBefore={<SearchRegular aria-hidden />}
        placeholder={t('palette.placeholder')}
        title={t('palette.placeholder')}
        value={text.shown}
        onChange={(event) => text.handlers.onChange(event as ChangeEvent<HTMLInputElement>)}
        onCompositionEnd={text.handlers.onCompositionEnd}
        onKeyDown={onKeyDown}
      />
      {refused === null ? null : <p className={styles.said}>{error(refused)}</p>}
      {isThere && items.length === 0 ? <p className={styles.said}>{t('palette.none')}</p> : null}
      <PaletteList id={id} groups={groups} at={at} actionsOf={shown?.of.name ?? null} onTake={take} />
      <div className={styles.foot}>
        <span>{keys.filter(Boolean).join(' · ')}</span>
        {shown === null ? <span>{t('palette.prefixes')}</span> : null}
        <span data-testid="palette-count">
          {shown === null ? count : t('palette.countActions', { count: items.length })}
        </span>
      </div>
    </Overlay>
  );
}
