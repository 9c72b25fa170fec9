import { expect, test } from 'vitest';
import { lineAt, topOf } from '../../../../renderer/ui/grid/grid-place.ts';

test.each([0, 1, 51, 52, 53, 519_999, 1_234.5])('AC-04-8 %d pixels come back from line and offset', (top) => {
  expect(topOf(lineAt(top))).toBe(top);
});

test('the offset is what is hidden of the first line in view', () => {
  expect(lineAt(130)).toEqual({ first: 2, offset: 26 });
  expect(lineAt(-3)).toEqual({ first: 0, offset: 0 });
});
