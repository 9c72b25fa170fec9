import { expect, type Page } from '@playwright/test';
import { commit, compose } from './input-method.ts';

/** Presses keys and counts them; a chord counts as one, keys an input method needs count too. Fails over its budget. */
export function countedKeys(page: Page, budget: number) {
  let count = 0;
  const add = (keys: number) => {
    count += keys;
    expect(count, `more than ${budget} keys`).toBeLessThanOrEqual(budget);
  };
  return {
    press: async (key: string) => {
      add(1);
      await page.keyboard.press(key);
    },
    /** Letters of a reading, then the key that commits the word. */
    composed: async (reading: string, word: string) => {
      add(reading.length + 1);
      await compose(
        page,
        [...reading].map((_letter, index) => reading.slice(0, index + 1)),
      );
      await commit(page, word);
    },
    count: () => count,
  };
}
