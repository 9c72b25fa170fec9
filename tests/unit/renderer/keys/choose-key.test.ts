import { describe, expect, it } from 'vitest';
import { screenOf } from '../../../../renderer/app/keys/binding-labels.ts';
import {
  BINDING_IDS,
  BINDINGS,
  bindingFor,
  chordsOf,
  type KeyPlace,
} from '../../../../renderer/app/keys/bindings.ts';
import {
  isChosen,
  isUnfinished,
  refusalOf,
  takenBy,
  withKey,
  withSwitch,
} from '../../../../renderer/app/keys/choose-key.ts';
import { inEveryLanguage } from '../../../../renderer/messages/messages.ts';

describe('keys that can be chosen', () => {
  it('are at least all that the app came with, except the symbols and Enter-like ones of its own', () => {
    const own = new Set(['/', '?', 'F6', 'Shift+F6']);
    for (const id of BINDING_IDS)
      for (const chord of BINDINGS[id].presets)
        if (!own.has(chord)) expect([chord, refusalOf(chord, BINDINGS[id].place)]).toEqual([chord, null]);
  });

  it.each([
    ['Ctrl+Space', 'everywhere', 'owned'],
    ['Shift+Space', 'intake', 'owned'],
    ['Ctrl+.', 'everywhere', 'owned'],
    ['Ctrl+Shift+F', 'everywhere', 'owned'],
    ['Ctrl+C', 'customers', 'owned'],
    ['Ctrl+A', 'everywhere', 'owned'],
    ['Ctrl+ArrowLeft', 'everywhere', 'owned'],
    ['Delete', 'everywhere', 'owned'],
    ['Alt+F', 'intake', 'owned'],
    ['Ctrl+Alt+J', 'everywhere', 'alt-gr'],
    ['Ctrl+Alt+J', 'requests', 'alt-gr'],
    ['J', 'everywhere', 'needs-modifier'],
    ['?', 'case', 'needs-modifier'],
    ['Ctrl+J', 'customers', 'needs-bare'],
    ['F8', 'requests', 'needs-bare'],
    ['J', 'customers', null],
    ['Ctrl+J', 'everywhere', null],
    ['F8', 'case', null],
    ['Alt+ArrowRight', 'everywhere', null],
    ['Ctrl+Shift+J', 'intake', null],
  ] as const)('%s for %s: %s', (chord, place: KeyPlace, refusal) => {
    expect(refusalOf(chord, place)).toBe(refusal);
  });

  it('are complete only when more than Shift, Ctrl, Alt or an input method is pressed', () => {
    for (const key of ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'Process'])
      expect(isUnfinished(key)).toBe(true);
    expect(isUnfinished('j')).toBe(false);
  });
});

describe('a chosen key', () => {
  it('does what was chosen and the old one nothing', () => {
    const keys = withKey({}, 'newCase', 'Ctrl+J');
    const press = (key: string) =>
      bindingFor({ key, ctrlKey: true, metaKey: false, altKey: false, shiftKey: false }, 'everywhere', keys);
    expect([press('j'), press('n')]).toEqual(['newCase', undefined]);
    expect(isChosen('newCase', keys)).toBe(true);
  });

  it('is known to be in use where the two meet, and only there', () => {
    expect(takenBy('Ctrl+K', 'newCase', {})).toBe('palette');
    expect(takenBy('Ctrl+S', 'newCase', {})).toBe('intakeSave');
    expect(takenBy('Ctrl+P', 'intakeSave', {})).toBeUndefined();
    expect(takenBy('Ctrl+K', 'palette', {})).toBeUndefined();
    expect(takenBy('Ctrl+K', 'newCase', withSwitch({}, 'palette', false))).toBeUndefined();
  });

  it('is taken from who had it: that one keeps another of its keys, or has none', () => {
    const redo = withKey({}, 'newCase', 'Ctrl+Y');
    expect(chordsOf('redo', redo)).toEqual(['Ctrl+Shift+Z']);
    const palette = withKey({}, 'newCase', 'Ctrl+K');
    expect(chordsOf('palette', palette)).toEqual([]);
    expect(chordsOf('newCase', palette)).toEqual(['Ctrl+K']);
  });

  it('that is the one it came with is no choice of its own', () => {
    expect(withKey({ newCase: 'Ctrl+J' }, 'newCase', 'Ctrl+N')).toEqual({});
    expect(withSwitch({ newCase: 'Ctrl+J' }, 'newCase', true)).toEqual({});
  });

  it('never leaves two bindings with one key where they meet', () => {
    for (const id of BINDING_IDS)
      for (const other of BINDING_IDS) {
        const [chord = ''] = BINDINGS[other].presets;
        if (other === id || refusalOf(chord, BINDINGS[id].place) !== null) continue;
        const keys = withKey({}, id, chord);
        expect(takenBy(chord, id, keys), `${id} by ${chord}`).toBeUndefined();
      }
  });
});

it('a navigation key is named after the screen it opens for each role', () => {
  const names = (role: 'indirect-reseller' | 'indirect-provider') =>
    (['nav1', 'nav2', 'nav3', 'newCase'] as const).map((id) => {
      const key = screenOf(id, role);
      return key === undefined ? null : inEveryLanguage(key)[0];
    });
  expect(names('indirect-reseller')).toEqual(['Today', 'Customers', 'Cases', null]);
  expect(names('indirect-provider')).toEqual(['Today', 'Resellers', 'Customers', null]);
});
