import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** No violation, and proof that axe looked: more than ten passed rules. Answers the ids of the violations found. */
export async function violationsOf(page: Page): Promise<readonly string[]> {
  // Electron's driver can open no second target, which the usual mode needs. Left out: the focus sentinels of Fluent's
  // keyboard library, invisible elements that hand the focus on in the moment they get it.
  const builder = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .exclude('[data-tabster-dummy]');
  const { violations, passes } = await builder.analyze();
  expect(passes.length).toBeGreaterThan(10);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

/** Controls without a name, and names that are a key of the catalogue or broken. */
export const badNames = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, [role="radio"], [role="tab"], [role="option"]',
    );
    const nameOf = (element: HTMLElement): string => {
      const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
      const byId = labelled.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      const labels =
        element instanceof HTMLInputElement ||
        element instanceof HTMLSelectElement ||
        element instanceof HTMLTextAreaElement
          ? [...(element.labels ?? [])]
          : [];
      return (
        element.getAttribute('aria-label') ??
        (byId || labels.map((label) => label.textContent).join(' ') || element.textContent) ??
        ''
      ).trim();
    };
    const isBad = (name: string) =>
      name === '' || /undefined|\[object|\{\w+\}|^[a-z-]+\.[a-z][\w.-]+$/iu.test(name);
    return [...controls]
      .filter((one) => isBad(nameOf(one)))
      .map((one) => `${nameOf(one)} <- ${one.outerHTML.slice(0, 120)}`);
  });
