import { describe, expect, it } from 'vitest';
import { screenOf } from '../../../../renderer/app/keys/binding-labels.ts';
import { BINDING_IDS, BINDINGS, bindingFor, chordsOf } from '../../../../renderer/app/keys/bindings.ts';
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
  it('are at least those a binding came with', () => {
    for (const id of BINDING_IDS)
      for (const chord of BINDINGS[id].presets) expect([chord, refusalOf(chord, id)]).toEqual([chord, null]);
  });

  it.each([
    ['Ctrl+Space', 'newCase', 'owned'],
    ['Shift+Space', 'intakeSave', 'owned'],
    ['Ctrl+.', 'newCase', 'owned'],
    ['Ctrl+Shift+F', 'newCase', 'owned'],
    ['Ctrl+C', 'customersNewCase', 'owned'],
    ['Ctrl+A', 'newCase', 'owned'],
    ['Ctrl+ArrowLeft', 'newCase', 'owned'],
    ['Delete', 'newCase', 'owned'],
    ['Alt+F', 'intakeSave', 'owned'],
    ['Ctrl+Alt+J', 'newCase', 'alt-gr'],
    ['Ctrl+Alt+J', 'requestsRecord', 'alt-gr'],
    ['J', 'newCase', 'needs-modifier'],
    ['?', 'casePrint', 'needs-modifier'],
    ['Ctrl+J', 'customersNewCase', 'needs-bare'],
    ['F8', 'requestsRecord', 'needs-bare'],
    ['J', 'customersNewCase', null],
    ['Ctrl+J', 'newCase', null],
    ['F8', 'casePrint', null],
    ['Alt+ArrowRight', 'newCase', null],
    ['Ctrl+Shift+J', 'intakeSave', null],
    ['Ctrl+J', 'customersPeek', null],
    ['J', 'customersPeek', 'needs-modifier'],
    ['Alt+J', 'composerLink', null],
  ] as const)('%s for %s: %s', (chord, id, refusal) => {
    expect(refusalOf(chord, id)).toBe(refusal);
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
        if (other === id || refusalOf(chord, id) !== null) continue;
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
