import type { Locator } from '@playwright/test';
import type { Desk } from '../desk-test.ts';

/** Rulebook (S-17): the list, one rule, and two editions side by side. */
export class RulebookPage {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get search(): Locator {
    return this.#desk.page.getByRole('searchbox', { name: this.#desk.t('rulebook.search') });
  }

  get edition(): Locator {
    return this.#desk.page.getByRole('combobox', { name: this.#desk.t('rulebook.edition'), exact: true });
  }

  get basis(): Locator {
    return this.#desk.page.getByRole('combobox', { name: this.#desk.t('rulebook.basis'), exact: true });
  }

  /** Links to rules that are drawn. */
  get rules(): Locator {
    return this.#desk.page.locator('a[data-rule]');
  }

  rule(id: string): Locator {
    return this.#desk.page.locator(`a[data-rule="${id}"]`);
  }

  get cases(): Locator {
    return this.#desk.page.getByTestId('rule-cases').getByRole('link');
  }

  get note(): Locator {
    return this.#desk.page.getByRole('textbox', { name: this.#desk.t('rulebook.noteText'), exact: true });
  }

  get saveNote(): Locator {
    return this.#desk.page.getByRole('button', { name: this.#desk.t('rulebook.noteSave') });
  }

  get differs(): Locator {
    return this.#desk.page.getByRole('switch', { name: this.#desk.t('rulebook.differs') });
  }

  /** Rules of a comparison that are drawn. */
  get compared(): Locator {
    return this.#desk.page.locator('article[data-compared]');
  }

  comparedRule(id: string): Locator {
    return this.#desk.page.locator(`article[data-compared="${id}"]`);
  }

  heading(): Locator {
    return this.#desk.page.getByRole('heading', { level: 1 });
  }

  async open(): Promise<void> {
    await this.#desk.go('/rulebook');
    await this.rules.first().waitFor();
  }

  async openRule(id: string): Promise<void> {
    await this.#desk.go(`/rulebook/${id}`);
    await this.#desk.page.getByTestId('rule-clauses').waitFor();
  }

  async compare(against: string): Promise<void> {
    await this.#desk.go(`/rulebook/compare/${against}`);
    await this.compared.first().waitFor();
  }
}
