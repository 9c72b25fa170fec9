import type { Locator } from '@playwright/test';
import type { MessageKey } from '../../../renderer/messages/messages.ts';
import type { Desk } from '../desk-test.ts';

/** First run (S-01). */
export class FirstRunPage {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The list is named in whatever language the window started with. */
  get languageList(): Locator {
    return this.#desk.page.getByRole('combobox').first();
  }

  get country(): Locator {
    return this.#desk.page.getByRole('combobox', { name: this.#desk.t('who.country') });
  }

  field(key: MessageKey): Locator {
    return this.#desk.page.getByRole('textbox', { name: this.#desk.t(key), exact: true });
  }

  async chooseLanguage(): Promise<void> {
    await this.languageList.selectOption(this.#desk.language);
  }

  async toSetUp(): Promise<void> {
    await this.#desk.page.getByRole('radio', { name: this.#desk.t('start.setUp') }).check();
    await this.next();
    await this.#desk.page.getByRole('heading', { level: 1, name: this.#desk.t('who.title') }).waitFor();
  }

  async chooseRole(key: MessageKey): Promise<void> {
    await this.#desk.page.getByRole('radio', { name: this.#desk.t(key) }).check();
  }

  async fill(key: MessageKey, text: string): Promise<void> {
    await this.field(key).fill(text);
  }

  async next(): Promise<void> {
    await this.#desk.page.getByRole('button', { name: this.#desk.t('start.continue') }).click();
  }

  async begin(): Promise<void> {
    await this.#desk.page.getByRole('button', { name: this.#desk.t('start.begin') }).click();
  }
}
