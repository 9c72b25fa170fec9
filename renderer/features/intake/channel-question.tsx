import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { compareKey } from '../../../shared/domain/text.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { useComposedText } from '../../ui/use-composed-text.ts';
import { type Channel, channelsOf, findChannels } from './channels.ts';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, display: 'flex', flexDirection: 'column' },
  item: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    minHeight: '24px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: `${tokens.strokeWidthThick} solid Highlight` },
  },
  cap: {
    minWidth: '20px',
    textAlign: 'center',
    flexShrink: 0,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  noCap: { border: 0 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  none: { margin: tokens.spacingHorizontalS },
});

interface Props {
  readonly chinaCloud: boolean;
  readonly onChoose: (channel: Channel) => void;
}

/**
 * Question 3: all channels of the cloud. Typing filters by name, alias and pinyin; digits choose directly while nothing is
 * typed, so the same digit inside a text stays text.
 */
export function ChannelQuestion({ chinaCloud, onChoose }: Props) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const id = useId();
  const text = useComposedText();
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement | null>(null);
  useEffect(() => input.current?.focus(), []);
  const all = channelsOf(chinaCloud);
  const found = findChannels(all, compareKey(text.settled), (channel) => texts.channels[channel].name);
  const current = Math.min(at, Math.max(0, found.length - 1));

  function onKeyDown(event: KeyboardEvent) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const digit = event.key.normalize('NFKC');
    const direct = text.shown === '' && /^\d$/.test(digit) ? all.find((one) => one.key === digit) : undefined;
    const chosen = event.key === 'Enter' ? found[current] : direct;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (chosen !== undefined) onChoose(chosen.channel);
    else if (move !== undefined && found.length > 0) setAt((current + move + found.length) % found.length);
    else return;
    event.preventDefault();
  }

  return (
    <>
      <Input
        ref={(element: HTMLInputElement | null) => {
          input.current = element;
        }}
        role="combobox"
        aria-label={t('intake.where')}
        aria-expanded
        aria-controls={`${id}-list`}
        {...(found.length > 0 ? { 'aria-activedescendant': `${id}-${current}` } : {})}
        aria-autocomplete="list"
        placeholder={t('intake.whereHint')}
        maxLength={80}
        value={text.shown}
        onChange={(event) => {
          text.handlers.onChange(event);
          setAt(0);
        }}
        onCompositionEnd={text.handlers.onCompositionEnd}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? (
        <p className={styles.none}>{t('intake.whereNone', { text: text.settled })}</p>
      ) : null}
      <div id={`${id}-list`} role="listbox" aria-label={t('intake.where')} className={styles.list}>
        {found.map(({ channel, key }, index) => (
          <div
            key={channel}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={mergeClasses(styles.item, index === current && styles.current)}
            onMouseDown={(event) => {
              event.preventDefault();
              onChoose(channel);
            }}
          >
            <span className={mergeClasses(styles.cap, key === '' && styles.noCap)} aria-hidden>
              {key}
            </span>
            <span>
              {texts.channels[channel].name}
              {index === current ? (
                <span className={styles.hint}> {texts.channels[channel].hint}</span>
              ) : null}
            </span>
          </div>
        ))}
      </div>
    </>
  );
}
