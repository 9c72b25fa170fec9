import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { useDesk, useMessages } from '../desk-context.tsx';
import { Overlay } from '../overlay.tsx';
import { useSentence } from './activity-words.ts';
import { useAfter } from './use-after.ts';

const useStyles = makeStyles({
  box: { width: '520px' },
  inside: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXL,
    overflowY: 'auto',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
    outlineStyle: 'none',
  },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const OFFER_AFTER_MS = 5_000;

interface Waiting {
  readonly changes: readonly string[];
  readonly since: number;
}

/** What waits, once it takes long: waiting on, closing without it, or not closing; and what would be lost. */
function Choices({ changes, onWait }: { readonly changes: readonly string[]; readonly onWait: () => void }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const sentence = useSentence();
  const [isShown, setShown] = useState(false);
  const list = useId();
  const count = changes.length;
  return (
    <>
      <p className={styles.text}>{t('closing.long')}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={onWait}>
          {t('closing.wait')}
        </Button>
        <Button onClick={() => void bridge.request('app.close-anyway', {})}>
          {t('closing.lose', { count })}
        </Button>
        <Button
          appearance="subtle"
          aria-expanded={isShown}
          aria-controls={list}
          onClick={() => setShown((before) => !before)}
        >
          {t('closing.show', { count })}
        </Button>
      </div>
      <ul id={list} className={styles.list} hidden={!isShown}>
        {changes.map((label, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal changes may wait beside each other, and none of them is ever moved.
          <li key={index}>{sentence(label)}</li>
        ))}
      </ul>
    </>
  );
}

/** Why the window does not close yet (ux 4.3). It closes by itself once everything is on the disk; Escape keeps it open. */
export function ClosingDialog() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(
    () =>
      bridge.subscribe('app.closing', ({ changes }) =>
        setWaiting((before) =>
          changes.length === 0 ? null : { changes, since: before?.since ?? Date.now() },
        ),
      ),
    [bridge],
  );
  const isLong = useAfter(waiting?.since ?? null, OFFER_AFTER_MS);
  const isOpen = waiting !== null;
  useEffect(() => {
    if (isOpen) title.current?.focus();
  }, [isOpen]);
  if (waiting === null) return null;
  const { changes } = waiting;
  return (
    <Overlay
      label={t('closing.title')}
      testId="closing"
      className={styles.box}
      onClose={() => void bridge.request('app.keep-open', {})}
    >
      <div className={styles.inside}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>
          {t('closing.title')}
        </h2>
        <p className={styles.text} role="status">
          {t('closing.why', { count: changes.length })}
        </p>
        {isLong ? (
          <Choices
            changes={changes}
            onWait={() => {
              setWaiting({ changes, since: Date.now() });
              title.current?.focus();
            }}
          />
        ) : (
          <Spinner size="tiny" labelPosition="after" label={t('saving.now')} />
        )}
        <div>
          <Button appearance="subtle" onClick={() => void bridge.request('app.keep-open', {})}>
            {t('closing.keep')}
          </Button>
        </div>
      </div>
    </Overlay>
  );
}
