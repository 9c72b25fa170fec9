import type { Page } from '@playwright/test';

/** What a check of the drawn page found, and at how many things it looked: a check that saw nothing proves nothing. */
export interface Looked {
  readonly looked: number;
  readonly found: readonly string[];
}

/** Adds a rule to the page by script: the policy refuses style elements with text, not the object model. */
export const addRules = (page: Page, rules: string): Promise<void> =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, rules);

/** Takes away what {@link addRules} added last. */
export const dropRules = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.adoptedStyleSheets.pop();
  });

/** Text spacing of WCAG 1.4.12. */
export const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
