// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { UnsavedText } from '../../../../renderer/app/locking/unsaved-text.ts';

let typed: UnsavedText;
beforeEach(() => {
  document.body.innerHTML = `
    <form><input id="in-form" value="Alpha"><input id="secret" type="password"></form>
    <form data-typed="kept"><input id="kept-form"></form>
    <div data-typed="lost"><textarea id="marked"></textarea></div>
    <input id="saved-on-leaving">`;
  typed = new UnsavedText();
});

/** Somebody goes into the field and types. */
function type(id: string, text: string): HTMLInputElement {
  const field = document.getElementById(id) as HTMLInputElement;
  typed.entered(field);
  field.value = text;
  return field;
}

describe('AC-21-4 text that locking would lose', () => {
  it.each(['in-form', 'marked'])('is there in %s once it is other text than before', (id) => {
    expect(typed.isThere()).toBe(false);
    type(id, 'Beta');
    expect(typed.isThere()).toBe(true);
  });

  it.each(['saved-on-leaving', 'kept-form', 'secret'])('is never there in %s', (id) => {
    type(id, 'Beta');
    expect(typed.isThere()).toBe(false);
  });

  it('is gone when the field is emptied, holds what it began with, or is taken away', () => {
    const field = type('in-form', 'Beta');
    field.value = '  ';
    expect(typed.isThere()).toBe(false);
    type('in-form', 'Alpha');
    expect(typed.isThere()).toBe(false);
    type('in-form', 'Beta').remove();
    expect(typed.isThere()).toBe(false);
  });
});
