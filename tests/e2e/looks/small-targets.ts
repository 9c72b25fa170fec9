import type { Page } from '@playwright/test';
import type { Looked } from './looked.ts';

/**
 * Controls below 24 × 24 px (WCAG 2.5.8). Left out: links in the flow of a sentence. A field counts together with its own
 * label when the label holds it or covers it, since a click there does the same.
 */
export const smallTargets = (page: Page): Promise<Looked> =>
  page.evaluate(() => {
    const LEAST = 24;
    const CONTROLS =
      'a[href], button, input, select, textarea, summary, [tabindex="0"], [role="radio"], [role="tab"], [role="option"], [role="checkbox"], [role="switch"], [role="menuitem"]';
    const isInSentence = (element: HTMLElement) =>
      element.matches('a') &&
      getComputedStyle(element).display === 'inline' &&
      (element.parentElement?.textContent.trim() ?? '') !== element.textContent.trim();
    const boxesOf = (element: HTMLElement): readonly DOMRect[] => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      return [element, ...labels].map((one) => one.getBoundingClientRect());
    };
    const isLarge = (box: DOMRect) => box.width >= LEAST - 0.5 && box.height >= LEAST - 0.5;
    const all = [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter(
      (element) =>
        element.dataset['tabsterDummy'] === undefined &&
        element.checkVisibility({ visibilityProperty: true }) &&
        !isInSentence(element),
    );
    const found = all
      .filter((element) => !boxesOf(element).some(isLarge))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${Math.round(width)} × ${Math.round(height)}: ${element.outerHTML.slice(0, 160)}`;
      });
    return { looked: all.length, found };
  });
