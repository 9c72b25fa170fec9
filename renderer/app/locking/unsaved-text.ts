type TextField = HTMLInputElement | HTMLTextAreaElement;

const isTextField = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'password');

/**
 * True when leaving the screen would lose the text: a form is sent by its button, what stands elsewhere is kept on leaving.
 * `data-typed` says it where that is otherwise: `lost` or `kept`.
 */
function isLostOnLeaving(field: TextField): boolean {
  const place = field.closest('[data-typed], form');
  if (place === null) return false;
  return (place.getAttribute('data-typed') ?? 'lost') === 'lost';
}

/** Fields somebody typed into on the screens that are there, with the text each began with. */
export class UnsavedText {
  readonly #begun = new Map<TextField, string>();

  /** Remembers a field with its text from before anything is typed. */
  entered(target: EventTarget | null): void {
    if (isTextField(target) && !this.#begun.has(target)) this.#begun.set(target, target.value);
  }

  /** True while a field holds other text than it began with, and leaving would lose it. */
  isThere(): boolean {
    for (const [field, begun] of this.#begun) {
      if (!field.isConnected) this.#begun.delete(field);
      else if (field.value.trim() !== '' && field.value !== begun && isLostOnLeaving(field)) return true;
    }
    return false;
  }
}
