import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { createStore } from 'zustand/vanilla';

interface Spoken {
  readonly polite: string;
  readonly assertive: string;
}

const spoken = createStore<Spoken>(() => ({ polite: '', assertive: '' }));
let timer: ReturnType<typeof setTimeout> | undefined;
let clearing: ReturnType<typeof setTimeout> | undefined;

const DEBOUNCE_MS = 400;
const CLEAR_MS = 5_000;

/** Says something politely to screen readers, once typing has paused. */
export function announce(text: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    spoken.setState({ polite: text });
    clearTimeout(clearing);
    clearing = setTimeout(() => spoken.setState({ polite: '' }), CLEAR_MS);
  }, DEBOUNCE_MS);
}

/** Says at once that something failed. */
export const announceFailure = (text: string): void => spoken.setState({ assertive: text });

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** The only two live regions of the window. */
export function LiveRegions() {
  const styles = useStyles();
  const [text, setText] = useState(spoken.getState());
  useEffect(() => spoken.subscribe(setText), []);
  return (
    <div className={styles.hidden}>
      <div aria-live="polite" role="status" data-testid="live-polite">
        {text.polite}
      </div>
      <div aria-live="assertive" role="alert" data-testid="live-assertive">
        {text.assertive}
      </div>
    </div>
  );
}
