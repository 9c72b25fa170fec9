import type { KeyChoices } from '../../../shared/ipc/contract/app.ts';
import {
  BINDING_IDS,
  BINDINGS,
  type Binding,
  type BindingId,
  chordsOf,
  isWriting,
  type KeyPlace,
} from './bindings.ts';

/** Why a key cannot be taken: the system or an input method owns it, AltGr writes with it, or the place needs another sort of key. */
export type KeyRefusal = 'owned' | 'alt-gr' | 'needs-modifier' | 'needs-bare';

/** Keys of input methods, of editing text, of the window and of its menu (ux S-23). */
const OWNED: ReadonlySet<string> = new Set(
  [
    ['Ctrl+Space', 'Shift+Space', 'Ctrl+.', 'Ctrl+Shift+F'],
    ['Ctrl+C', 'Ctrl+V', 'Ctrl+X', 'Ctrl+A', 'Ctrl+Enter', 'Ctrl+B', 'Ctrl+U'],
    [
      'Ctrl+R',
      'Ctrl+Q',
      'Ctrl+W',
      'Ctrl+M',
      'Ctrl+H',
      'Ctrl+Shift+I',
      'F5',
      'F10',
      'F11',
      'F12',
      'Shift+F10',
    ],
    ['Ctrl+=', 'Ctrl++', 'Ctrl+-', 'Ctrl+0', 'Alt+F4', 'Alt+F', 'Alt+E', 'Alt+V', 'Alt+W', 'Alt+H'],
  ].flat(),
);

const LISTS: ReadonlySet<KeyPlace> = new Set(['customers', 'requests']);

const isFunctionKey = (name: string): boolean => /^F\d{1,2}$/u.test(name);

/** Keys that move in text and lists, and those that end something, stay what they are unless Alt is held. */
const isNamed = (name: string): boolean => [...name].length > 1 && !isFunctionKey(name);

/** True for a press of Shift, Ctrl, Alt or of an input method alone: the keys are not complete yet. */
export const isUnfinished = (key: string): boolean =>
  ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process', 'Unidentified'].includes(
    key,
  );

/** Actions on the row of a list are keys alone; lists pass those on without Ctrl, Alt or Shift. */
const isBare = ({ place, presets }: Binding): boolean => LISTS.has(place) && presets.every(isWriting);

/** Why a binding cannot have that key; null when it can. What it came with it can always have. */
export function refusalOf(chord: string, id: BindingId): KeyRefusal | null {
  const parts = chord.split('+');
  const name = parts.at(-1) ?? '';
  if (BINDINGS[id].presets.includes(chord)) return null;
  if (OWNED.has(chord)) return 'owned';
  if (parts.includes('Ctrl') && parts.includes('Alt')) return 'alt-gr';
  if (isBare(BINDINGS[id])) return isWriting(chord) ? null : 'needs-bare';
  const hasModifier = parts.includes('Ctrl') || parts.includes('Alt');
  if (isNamed(name)) return parts.includes('Alt') && name.startsWith('Arrow') ? null : 'owned';
  return hasModifier || isFunctionKey(name) ? null : 'needs-modifier';
}

/** The other binding that does something by this key where `id` works. */
export function takenBy(chord: string, id: BindingId, choices: KeyChoices): BindingId | undefined {
  const { place } = BINDINGS[id];
  return BINDING_IDS.find((other) => {
    const there = BINDINGS[other].place;
    const meets = there === place || there === 'everywhere' || place === 'everywhere';
    return other !== id && meets && chordsOf(other, choices).includes(chord);
  });
}

const without = (choices: KeyChoices, id: BindingId): KeyChoices =>
  Object.fromEntries(Object.entries(choices).filter(([one]) => one !== id));

/** The choices with a key for a binding. Whoever had that key keeps another of its keys, or has none (is switched off). */
export function withKey(choices: KeyChoices, id: BindingId, chord: string): KeyChoices {
  let others = choices;
  // Two places that never meet may have the same key, and a key that works everywhere meets both.
  for (let other = takenBy(chord, id, others); other !== undefined; other = takenBy(chord, id, others)) {
    const [kept = ''] = chordsOf(other, others).filter((one) => one !== chord);
    others = { ...others, [other]: kept };
  }
  const isPreset = BINDINGS[id].presets.length === 1 && BINDINGS[id].presets[0] === chord;
  return isPreset ? without(others, id) : { ...without(others, id), [id]: chord };
}

/** The choices with a binding switched off, or on again with the keys it came with. */
export const withSwitch = (choices: KeyChoices, id: BindingId, on: boolean): KeyChoices =>
  on ? without(choices, id) : { ...without(choices, id), [id]: '' };

/** Has this binding a key of somebody's own choice? */
export const isChosen = (id: BindingId, choices: KeyChoices): boolean => (choices[id] ?? '') !== '';
