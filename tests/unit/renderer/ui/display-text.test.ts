import { describe, expect, it } from 'vitest';
import { displayLines, displayText } from '../../../../renderer/ui/display-text.tsx';

describe('text of others as it is shown', () => {
  it('R51 in one line a line end is a visible token and a long text is cut', () => {
    expect(displayText('Lin Wei\nLakeview')).toBe('Lin Wei⟦000A⟧Lakeview');
    expect(displayText('x'.repeat(401))).toBe(`${'x'.repeat(400)}… (401)`);
  });

  it('R51 in several lines a line end stays, nothing is cut, and what hides is still a token', () => {
    expect(displayLines('Lin Wei\nLakeview')).toBe('Lin Wei\nLakeview');
    expect(displayLines('x'.repeat(2_000))).toHaveLength(2_000);
    expect(displayLines('abc\u202Etxt.exe\r\n')).toBe('abc⟦RLO⟧txt.exe⟦000D⟧\n');
  });
});
