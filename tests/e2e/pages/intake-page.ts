import type { Locator } from '@playwright/test';
import type { MessageKey } from '../../../renderer/messages/messages.ts';
import type { Desk } from '../desk-test.ts';

/** New case (S-06). */
export class IntakePage {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async open(): Promise<void> {
    await this.#desk.page.keyboard.press('Control+n');
    await this.customer.waitFor();
  }

  get customer(): Locator {
    return this.#desk.page.getByRole('combobox', { name: this.#desk.t('intake.customer') });
  }

  get channel(): Locator {
    return this.#desk.page.getByRole('combobox', { name: this.#desk.t('intake.where') });
  }

  group(key: MessageKey): Locator {
    return this.#desk.page.getByRole('radiogroup', { name: this.#desk.t(key) });
  }

  /** The group's option that has the focus, which is how its keys work. */
  async expectFocusIn(key: MessageKey): Promise<void> {
    await this.group(key).locator(':focus').waitFor();
  }

  head(side: 'support' | 'move'): Locator {
    return this.#desk.page.getByTestId(`head-${side}`);
  }

  get stillOpen(): Locator {
    return this.#desk.page.getByTestId('still-open');
  }

  get save(): Locator {
    return this.#desk.page.getByRole('button', { name: this.#desk.t('intake.save'), exact: true });
  }

  /** Types a new customer and answers with the given keys, each in the group that must have the focus then. */
  async answer(name: string, what: string, where: string, want: string, check: string | null): Promise<void> {
    const { keyboard } = this.#desk.page;
    await this.customer.fill(name);
    await keyboard.press('Enter');
    await this.expectFocusIn('intake.what');
    await keyboard.press(what);
    await this.channel.waitFor();
    await keyboard.press(where);
    await this.expectFocusIn('intake.want');
    await keyboard.press(want);
    if (check === null) return;
    await this.expectFocusIn('intake.check');
    await keyboard.press(check);
  }

  async finish(): Promise<void> {
    await this.#desk.page.keyboard.press('Control+s');
    await this.#desk.page.getByTestId('sources').waitFor();
  }
}
