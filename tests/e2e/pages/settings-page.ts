import type { Locator } from '@playwright/test';
import type { MessageKey } from '../../../renderer/messages/messages.ts';
import type { Desk } from '../desk-test.ts';

type Section = 'general' | 'company' | 'provider' | 'people' | 'timers' | 'mail' | 'data';

/** Settings (S-21). */
export class SettingsPage {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  get search(): Locator {
    return this.#desk.page.getByRole('searchbox', { name: this.#desk.t('settings.find') });
  }

  get undo(): Locator {
    return this.#desk.page.getByRole('button', { name: this.#desk.t('app.undo'), exact: true });
  }

  get header(): Locator {
    return this.#desk.page.getByRole('banner');
  }

  /** Rows of single settings that are drawn. */
  get rows(): Locator {
    return this.#desk.page.locator('[data-testid^="setting-"]');
  }

  row(name: string): Locator {
    return this.#desk.page.getByTestId(`setting-${name}`);
  }

  get sections(): Locator {
    return this.#desk.page.getByRole('tablist', { name: this.#desk.t('settings.sections') });
  }

  tab(section: Section): Locator {
    return this.#desk.page.getByRole('tab', { name: this.#desk.t(`settings.section.${section}`) });
  }

  panel(section: Section): Locator {
    return this.#desk.page.getByTestId(`section-${section}`);
  }

  field(key: MessageKey): Locator {
    return this.#desk.page.getByRole('textbox', { name: this.#desk.t(key), exact: true });
  }

  /** A choice of a setting by the words of its group and of the option. */
  choice(group: MessageKey, option: string): Locator {
    return this.#desk.page
      .getByRole('radiogroup', { name: this.#desk.t(group) })
      .getByRole('radio', { name: option, exact: true });
  }

  /** A button of a person's row. */
  ofPerson(action: MessageKey, name: string): Locator {
    const words = this.#desk.t('settings.named', { action: this.#desk.t(action), name });
    return this.#desk.page.getByRole('button', { name: words });
  }

  async open(section: Section = 'general'): Promise<void> {
    await this.#desk.go(section === 'general' ? '/settings' : `/settings/${section}`);
    await this.panel(section).waitFor();
  }

  /** Types and leaves by Enter. */
  async enter(key: MessageKey, text: string): Promise<void> {
    await this.field(key).fill(text);
    await this.field(key).press('Enter');
  }
}
