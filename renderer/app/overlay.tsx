import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';

const useStyles = makeStyles({
  veil: {
    position: 'fixed',
    inset: 0,
    zIndex: 30,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'flex-start',
    boxSizing: 'border-box',
    padding: 'min(56px, 6vh) 16px 16px',
    backgroundColor: tokens.colorBackgroundOverlay,
  },
  box: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: '760px',
    maxWidth: '100%',
    maxHeight: '100%',
    minWidth: 0,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow28,
  },
});

const TABBABLE = 'a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]';

interface Props {
  readonly label: string;
  readonly testId: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly className?: string;
}

/**
 * What lies below cannot be reached meanwhile, not even by a screen whose data came late and that asks for the focus: a focus
 * taken away and given back would end what an input method composes. The live regions keep talking. Returns how to undo it.
 */
function shutBelow(veil: HTMLElement | null): () => void {
  const below = [...(veil?.parentElement?.children ?? [])].filter(
    (one): one is HTMLElement =>
      one !== veil && one instanceof HTMLElement && !one.inert && one.querySelector('[aria-live]') === null,
  );
  for (const one of below) one.inert = true;
  return () => {
    for (const one of below) one.inert = false;
  };
}

/** Keeps the focus inside while it is there. Afterwards it is where it was, or on the screen that has come meanwhile. */
function useFocusInside(box: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    let wanted = document.activeElement;
    const open = shutBelow(box.current?.parentElement ?? null);
    const enter = () => box.current?.querySelector<HTMLElement>('input')?.focus();
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || box.current?.contains(target) !== false) return;
      wanted = target;
      enter();
    };
    enter();
    document.addEventListener('focusin', onFocusIn);
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      open();
      if (document.activeElement !== document.body && document.activeElement !== null) return;
      const back = wanted instanceof HTMLElement && wanted.isConnected && wanted !== document.body;
      const place = back
        ? (wanted as HTMLElement)
        : (document.querySelector<HTMLElement>('#main h1[tabindex]') ?? document.getElementById('main'));
      place?.focus();
    };
  }, [box]);
}

/** A dialog over the window: the focus stays inside, Esc and a press beside it close it, and the focus goes back to where it was. */
export function Overlay({ label, testId, onClose, children, className }: Props) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useFocusInside(box);
  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Tab') {
      const inside = [...(box.current?.querySelectorAll<HTMLElement>(TABBABLE) ?? [])];
      const at = inside.indexOf(document.activeElement as HTMLElement);
      inside[(at + (event.shiftKey ? -1 : 1) + inside.length) % inside.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a press beside the dialog only does what Esc does.
    <div
      className={styles.veil}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div
        ref={box}
        role="dialog"
        aria-modal
        aria-label={label}
        data-testid={testId}
        className={mergeClasses(styles.box, className)}
        onKeyDown={onKeyDown}
      >
        {children}
      </div>
    </div>
  );
}
