import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { type Desk, expect } from '../desk-test.ts';
import { answerDialogs, freshFolder } from '../electron-app.ts';

/** Import (S-16). */
export class ImportPage {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Opens the screen and chooses files with these names and contents. */
  async choose(files: Readonly<Record<string, string>>, path = '/import'): Promise<void> {
    const folder = freshFolder('import');
    const paths = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    await this.#desk.go(path);
    await answerDialogs(this.#desk.started.app, paths);
    await this.#desk.page
      .getByRole('button', { name: this.#desk.t('import.choose') })
      .first()
      .click();
  }

  group(group: 'new' | 'changed' | 'rejected', count: number): Locator {
    return this.#desk.page.getByRole('tab', { name: `${this.#desk.t(`import.group.${group}`)} ${count}` });
  }

  get whose(): Locator {
    return this.#desk.page.getByRole('combobox', { name: this.#desk.t('import.whose') });
  }

  get whoseReseller(): Locator {
    return this.#desk.page.getByRole('combobox', { name: this.#desk.t('import.whoseReseller') });
  }

  async apply(counts: { readonly new: number; readonly changed: number }): Promise<void> {
    const { page, t } = this.#desk;
    await page.getByRole('button', { name: t('import.apply', counts) }).click();
    await expect(page.getByText(t('import.done', counts))).toBeInViewport();
  }

  next(count: number): Locator {
    return this.#desk.page.getByRole('button', { name: this.#desk.t('import.next', { count }) });
  }
}
