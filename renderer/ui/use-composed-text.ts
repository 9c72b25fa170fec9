import { type ChangeEvent, type CompositionEvent, useState } from 'react';

/**
 * Text of a search or filter field in two values (ux 4.6): `shown` follows every input event, so composing text stays
 * visible; `settled` changes only outside composition and at its end.
 */
export function useComposedText(initial = '') {
  const [shown, setShown] = useState(initial);
  const [settled, setSettled] = useState(initial);
  const set = (text: string) => {
    setShown(text);
    setSettled(text);
  };
  return {
    shown,
    settled,
    set,
    handlers: {
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setShown(event.target.value);
        if (!(event.nativeEvent as InputEvent).isComposing) setSettled(event.target.value);
      },
      onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) => {
        setShown(event.currentTarget.value);
        setSettled(event.currentTarget.value);
      },
    },
  };
}
