import { useEffect, useRef, useState } from 'react';

/**
 * A text that is saved on leaving the field or by Enter: what is typed while a save is on its way stays, the focus stays
 * in the field, and the same text is not saved twice. `save` answers whether it was saved.
 */
export function useSavedText(value: string, save: (typed: string) => Promise<boolean>) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  const sent = useRef<string | null>(null);
  if (shown !== value) {
    setShown(value);
    if (typed.trim() === shown) setTyped(value);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: another stored text ends what was sent before.
  useEffect(() => {
    sent.current = null;
  }, [value]);
  return {
    typed,
    type: setTyped,
    settle: async (): Promise<void> => {
      const clean = typed.trim();
      if (clean === value || clean === sent.current) return;
      sent.current = clean;
      if (!(await save(clean)) && sent.current === clean) sent.current = null;
    },
  };
}
