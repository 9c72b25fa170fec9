import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import type { ChangeEvent } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { compareKey } from '../../../shared/domain/text.ts';
import { inEveryLanguage } from '../../messages/messages.ts';
import { useComposedText } from '../../ui/use-composed-text.ts';
import { useDesk, useMessages } from '../desk-context.tsx';
import { Overlay } from '../overlay.tsx';
import { closeOverlay } from '../overlays.ts';
import { useBindingLabel } from './binding-labels.ts';
import { BINDING_IDS, BINDINGS, type BindingId, chordsOf, placeOf } from './bindings.ts';
import { useChordWords } from './chord-words.ts';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    flexShrink: 0,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  field: { flexGrow: 1, minWidth: 0, '@media print': { display: 'none' } },
  button: { '@media print': { display: 'none' } },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingHorizontalL}`,
    overflowY: 'auto',
    minHeight: 0,
    '@media print': { overflow: 'visible' },
  },
  heading: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontSize: tokens.fontSizeBase300 },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'start',
    verticalAlign: 'baseline',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  keys: { width: '45%' },
  whole: { gridColumn: '1 / -1' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

function Keys({ heading, ids }: { readonly heading: string; readonly ids: readonly BindingId[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  const keysOf = useChordWords();
  const labelOf = useBindingLabel();
  return (
    <section aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      {ids.length === 0 ? <p className={styles.quiet}>{t('keys.noneHere')}</p> : null}
      <table className={styles.table}>
        <tbody>
          {ids.map((id) => (
            <tr key={id} data-testid={`key-${id}`}>
              <th scope="row" className={styles.cell}>
                {labelOf(id)}
              </th>
              <td className={`${styles.cell} ${styles.keys}`}>{keysOf(id).join(` ${t('keys.or')} `)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Keyboard help (S-23): everywhere and here, from the table of bindings; what is switched off is not listed. */
export function KeyHelp() {
  const styles = useStyles();
  const { bridge, preferences } = useDesk();
  const { t } = useMessages();
  const [path] = useHashLocation();
  const text = useComposedText();
  const keysOf = useChordWords();
  const labelOf = useBindingLabel();
  const typed = compareKey(text.settled);
  // A request that was sent has no composer any more.
  const hasPlace = placeOf(path) !== 'composer' || document.querySelector('main [data-copy]') !== null;
  const place = hasPlace ? placeOf(path) : 'everywhere';
  const fits = (id: BindingId) =>
    chordsOf(id, preferences.keys).length > 0 &&
    compareKey([labelOf(id), ...inEveryLanguage(BINDINGS[id].label), ...keysOf(id)].join(' ')).includes(
      typed,
    );
  const everywhere = BINDING_IDS.filter(
    (id) => ['everywhere', 'palette'].includes(BINDINGS[id].place) && fits(id),
  );
  const here =
    place === 'everywhere' ? [] : BINDING_IDS.filter((id) => BINDINGS[id].place === place && fits(id));
  return (
    <Overlay label={t('keys.title')} testId="help-dialog" onClose={closeOverlay} className="print-sheet">
      <div className={styles.head}>
        <h2 className={styles.title}>{t('keys.title')}</h2>
        <SearchBox
          className={styles.field}
          aria-label={t('keys.search')}
          placeholder={t('keys.search')}
          value={text.shown}
          onChange={(event, data) => {
            if (event.type === 'change') text.handlers.onChange(event as ChangeEvent<HTMLInputElement>);
            else text.set(data.value);
          }}
          onCompositionEnd={text.handlers.onCompositionEnd}
        />
        <Button className={styles.button} onClick={() => void bridge.request('cases.print', {})}>
          {t('print.print')}
        </Button>
        <Button className={styles.button} onClick={closeOverlay}>
          {t('app.close')}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <div className={styles.columns} tabIndex={0}>
        <Keys heading={t('keys.everywhere')} ids={everywhere} />
        <Keys heading={t('keys.here')} ids={here} />
        <p className={`${styles.quiet} ${styles.whole}`}>{t('keys.lists')}</p>
      </div>
    </Overlay>
  );
}
