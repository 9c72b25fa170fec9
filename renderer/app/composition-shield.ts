/**
 * While an input method composes, no component sees a key: Enter must not choose, Esc must not close (ux 4.6). The key still
 * reaches the input method, because its default is never prevented. Registered before React mounts.
 */
export function raiseCompositionShield(target: Window): void {
  const stop = (event: KeyboardEvent) => {
    if (event.isComposing || event.key === 'Process') event.stopImmediatePropagation();
  };
  target.addEventListener('keydown', stop, { capture: true });
  target.addEventListener('keyup', stop, { capture: true });
}
