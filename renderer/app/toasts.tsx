import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import { createStore } from 'zustand/vanilla';
import { announce } from '../ui/live-regions.tsx';
import { useDesk, useMessages } from './desk-context.tsx';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly changeSetId: string | null;
  /** Takes back what no change set holds. */
  readonly putBack?: () => void;
}

const toasts = createStore<{ readonly shown: readonly Toast[] }>(() => ({ shown: [] }));
let counter = 0;

const SHORT_MS = 8_000;
const LONG_MS = 20_000;
const MOST = 2;

/** Shows that something is done; with a change set it offers to undo it. At most two are shown, none of them twice. */
export const showToast = (text: string, changeSetId: string | null = null): void =>
  show({ text, changeSetId });

/** Shows that something of this computer was changed; `putBack` is its undo. */
export const showPutBack = (text: string, putBack: () => void): void =>
  show({ text, changeSetId: null, putBack });

function show(given: Omit<Toast, 'id'>): void {
  counter += 1;
  const toast = { id: counter, ...given };
  const { text } = toast;
  toasts.setState(({ shown }) => ({
    shown: [toast, ...shown.filter((one) => one.text !== text || one.changeSetId !== null)].slice(0, MOST),
  }));
  announce(text);
}

const drop = (id: number) =>
  toasts.setState(({ shown }) => ({ shown: shown.filter((one) => one.id !== id) }));

/** Takes away the toast of a change that is being undone otherwise, and answers what it said. */
export function dropUndoToast(changeSetId: string): string | null {
  const found = toasts.getState().shown.find((one) => one.changeSetId === changeSetId);
  if (found !== undefined) drop(found.id);
  return found?.text ?? null;
}

/** Forgets all toasts, e.g. when another workspace opens. */
export const clearToasts = (): void => toasts.setState({ shown: [] });

const useStyles = makeStyles({
  corner: {
    position: 'fixed',
    insetInlineEnd: tokens.spacingHorizontalXL,
    bottom: tokens.spacingVerticalXL,
    zIndex: 10,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: 'min(420px, 90vw)',
  },
  toast: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
  },
  text: { flexGrow: 1, overflowWrap: 'anywhere' },
});

/** Takes back what a toast tells of and says so; a refusal is said in words. */
function useUndo(): (toast: Toast) => Promise<void> {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  return async ({ id, text: what, changeSetId, putBack }) => {
    if (changeSetId === null) {
      putBack?.();
      drop(id);
      return showToast(t('app.undone', { what }));
    }
    const reply = await bridge.request('changes.undo', { changeSetId });
    for (const one of toasts.getState().shown) if (one.changeSetId === changeSetId) drop(one.id);
    return showToast(reply.ok ? t('app.undone', { what }) : error(reply.error));
  };
}

function ToastBox({ toast }: { readonly toast: Toast }) {
  const styles = useStyles();
  const { t } = useMessages();
  const undo = useUndo();
  const [held, setHeld] = useState(false);
  const { id } = toast;
  const isUndone = toast.changeSetId !== null || toast.putBack !== undefined;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => drop(id), isUndone ? LONG_MS : SHORT_MS);
    return () => clearTimeout(timer);
  }, [id, isUndone, held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering or focusing only keeps the toast; its buttons are the controls.
    <div
      className={styles.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.text}>{toast.text}</span>
      {isUndone ? (
        <Button size="small" onClick={() => void undo(toast)}>
          {t('app.undo')}
        </Button>
      ) : null}
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('app.close')}
        onClick={() => drop(id)}
      />
    </div>
  );
}

/** Bottom right corner. Never the only place of an undo: Ctrl+Z does the same. */
export function Toasts() {
  const styles = useStyles();
  const { t } = useMessages();
  const [{ shown }, setState] = useState(toasts.getState());
  useEffect(() => toasts.subscribe(setState), []);
  if (shown.length === 0) return null;
  return (
    <aside className={styles.corner} aria-label={t('app.notices')}>
      {shown.map((toast) => (
        <ToastBox key={toast.id} toast={toast} />
      ))}
    </aside>
  );
}
