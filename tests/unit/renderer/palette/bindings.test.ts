import { describe, expect, it } from 'vitest';
import {
  BINDING_IDS,
  BINDINGS,
  bindingFor,
  type Pressed,
  placeOf,
} from '../../../../renderer/app/keys/bindings.ts';

/** The key press that a chord of the table describes. */
function press(chord: string): Pressed {
  const parts = chord.split('+');
  const key = parts.at(-1) ?? '';
  const shiftKey = parts.includes('Shift');
  const letter = key.length === 1 && !shiftKey ? key.toLowerCase() : key;
  return {
    key: key === 'Space' ? ' ' : letter,
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey,
    metaKey: false,
  };
}

const CHORDS = BINDING_IDS.flatMap((id) => BINDINGS[id].presets.map((chord) => ({ id, chord })));

describe('AC-23-1 bindings', () => {
  it('are many, and none uses Ctrl+Alt or what input methods own', () => {
    expect(CHORDS.length).toBeGreaterThan(30);
    for (const { chord } of CHORDS)
      expect(chord).not.toMatch(/Ctrl\+Alt|^Ctrl\+Space$|^Shift\+Space$|^Ctrl\+\.$|^Ctrl\+Shift\+F$/u);
  });

  it.each(CHORDS)('$chord means $id, also on a Mac, and nothing when it is switched off', ({ id, chord }) => {
    const { place } = BINDINGS[id];
    const event = press(chord);
    expect(bindingFor(event, place, {})).toBe(id);
    if (event.ctrlKey) expect(bindingFor({ ...event, ctrlKey: false, metaKey: true }, place, {})).toBe(id);
    expect(bindingFor(event, place, { [id]: '' })).toBeUndefined();
    expect(bindingFor(event, place, { [id]: 'F9' })).toBeUndefined();
    expect(bindingFor(press('F9'), place, { [id]: 'F9' })).toBe(id);
  });

  it('do not meet: a key of one place means nothing else there or everywhere', () => {
    for (const { id, chord } of CHORDS) {
      const same = CHORDS.filter(
        (one) => one.chord === chord && [BINDINGS[id].place, 'everywhere'].includes(BINDINGS[one.id].place),
      );
      expect(
        same.map((one) => one.id),
        chord,
      ).toEqual([id]);
    }
  });

  it('reads a place from the route', () => {
    expect(
      ['/customers', '/customers/view/all', '/requests/view/open/gdap-approval', '/cases/new', '/today'].map(
        placeOf,
      ),
    ).toEqual(['customers', 'customers', 'requests', 'intake', 'everywhere']);
  });
});
