import type { Page } from '@playwright/test';
import type { Looked } from './looked.ts';

/** Verdict chips without icon, word or visible border. `sides` are the words their names begin with. */
export const bareChips = (page: Page, sides: readonly string[]): Promise<Looked> =>
  page.evaluate((words) => {
    const all = [...document.querySelectorAll<HTMLElement>('[role="img"][aria-label]')].filter((element) =>
      words.some((word) => element.getAttribute('aria-label')?.startsWith(`${word}: `)),
    );
    const isSeen = (part: Element | undefined, behind: string) =>
      part !== undefined &&
      part.getBoundingClientRect().width >= 10 &&
      getComputedStyle(part).color !== behind;
    const isFramed = ({ borderStyle, borderWidth, borderColor, backgroundColor }: CSSStyleDeclaration) =>
      borderStyle === 'solid' &&
      Number.parseFloat(borderWidth) >= 1 &&
      borderColor !== backgroundColor &&
      !/^rgba\(.* 0\)$/u.test(borderColor);
    const faultOf = (chip: HTMLElement): string | undefined => {
      const style = getComputedStyle(chip);
      const parts = [...chip.children];
      const icon = parts.find((part) => part.matches('svg'));
      const word = parts.find((part) => part.textContent !== '');
      if (!isSeen(icon, style.backgroundColor)) return 'no icon';
      if (!isSeen(word, style.backgroundColor)) return 'no word';
      return isFramed(style) ? undefined : 'no border';
    };
    const found = all.flatMap((chip) => {
      const fault = faultOf(chip);
      return fault === undefined ? [] : [`${chip.getAttribute('aria-label')}: ${fault}`];
    });
    return { looked: all.length, found };
  }, sides);
