import type { Locator } from '@playwright/test';
import type { Desk } from '../desk-test.ts';

/** Link doctor (S-18). */
export class LinksPage {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get field(): Locator {
    return this.#desk.page.getByRole('textbox', { name: this.#desk.t('links.field') });
  }

  get verdict(): Locator {
    return this.#desk.page.getByTestId('link-verdict');
  }

  get facts(): Locator {
    return this.#desk.page.getByTestId('link-facts');
  }

  get remarks(): Locator {
    return this.#desk.page.getByTestId('link-remarks');
  }

  get original(): Locator {
    return this.#desk.page.getByRole('textbox', { name: this.#desk.t('links.original') });
  }

  /** Rows of the list of several links. */
  get rows(): Locator {
    return this.#desk.page.getByTestId('link-list').locator('tbody tr');
  }

  button(key: 'copy' | 'keep' | 'open' | 'clear' | 'keepAgain'): Locator {
    return this.#desk.page.getByRole('button', { name: this.#desk.t(`links.${key}`), exact: true });
  }

  async open(): Promise<void> {
    await this.#desk.go('/links');
    await this.field.waitFor();
  }
}
