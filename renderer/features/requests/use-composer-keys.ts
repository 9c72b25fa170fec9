import { useEffect } from 'react';
import type { BindingId } from '../../app/keys/bindings.ts';
import { pressedIn } from '../../app/keys/key-choices.ts';

const find = (selector: string) => document.querySelector<HTMLElement>(`main ${selector}`);

/** Where the keys of the composer lead. */
const FIELDS: Partial<Record<BindingId, string>> = {
  composerLink: '[data-fix="link"] input',
  composerTo: 'input[data-mail]',
  composerText: '[data-testid^="mail-"] :is(input, textarea)',
  composerLanguage: '[data-mail-language] input:checked',
};

/** What has to be looked at, one after the other, from the one that has the focus on. */
function nextToLookAt(): HTMLElement | undefined {
  const items = [...document.querySelectorAll<HTMLElement>('main [data-testid="preflight"] li')]
    .map(
      (item) => item.querySelector<HTMLElement>('[data-know]') ?? item.querySelector<HTMLElement>('button'),
    )
    .filter((button) => button !== null);
  const at = items.findIndex((button) => button.closest('li')?.contains(document.activeElement));
  return items[(at + 1) % items.length];
}

/** Presses a button. One that waits for something only takes the focus, so that its reason is read out. */
function take(button: HTMLElement | null): void {
  if (button?.ariaDisabled === 'true') button.focus();
  else button?.click();
}

function actionFor(id: BindingId | undefined): (() => void) | undefined {
  if (id === undefined) return undefined;
  const field = FIELDS[id];
  if (field !== undefined) return () => find(field)?.focus();
  if (id === 'composerNext') return () => nextToLookAt()?.focus();
  if (id === 'composerCopy') return () => take(find('[data-copy]'));
  return id === 'composerPrimary' ? () => take(find('[data-primary]')) : undefined;
}

/** Ctrl+Enter takes the next step, Ctrl+Shift+C copies, F7 walks what has to be looked at, Alt with a letter goes to a field (S-09). */
export function useComposerKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const action = actionFor(pressedIn('composer', event));
      if (action === undefined) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
