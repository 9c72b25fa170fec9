import { type Messages, useDesk, useMessages } from '../desk-context.tsx';
import { type BindingId, chordsOf } from './bindings.ts';

const ARROWS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** Keys as they are read on a keyboard. */
export function chordText(t: Messages['t'], chord: string): string {
  const word = (part: string) => ARROWS[part] ?? (part === 'Space' ? t('keys.space') : part);
  return chord.split('+').map(word).join('+');
}

/** Keys of a binding as they are read on a keyboard; none when it is switched off. */
export function useChordWords(): (id: BindingId) => readonly string[] {
  const { keys } = useDesk().preferences;
  const { t } = useMessages();
  return (id) => chordsOf(id, keys).map((chord) => chordText(t, chord));
}
