import type { Locator } from '@playwright/test';
import type { Desk } from '../desk-test.ts';

/** Customers (S-04). */
export class CustomersPage {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get search(): Locator {
    return this.#desk.page.getByRole('searchbox', { name: this.#desk.t('customers.search') });
  }

  get grid(): Locator {
    return this.#desk.page.getByRole('grid', { name: this.#desk.t('customers.grid') });
  }

  get dataRows(): Locator {
    return this.grid.locator('[data-index]');
  }

  get focusedRow(): Locator {
    return this.grid.locator('[data-index]:focus');
  }
}
