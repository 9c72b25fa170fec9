import { createStore } from 'zustand/vanilla';
import type { KeyChoices } from '../../../shared/ipc/contract/app.ts';
import { overlays } from '../overlays.ts';
import { type BindingId, bindingFor, chordsOf, type KeyPlace, type Pressed } from './bindings.ts';

const choices = createStore<{ readonly keys: KeyChoices }>(() => ({ keys: {} }));

/** Lets every handler follow the keys chosen in Settings. */
export const setKeyChoices = (keys: KeyChoices): void => choices.setState({ keys });

/** The binding of a place that a key press means now; while something lies over the window only those of the palette. */
export const pressedIn = (place: KeyPlace, event: Pressed): BindingId | undefined =>
  (overlays.getState().open === null) !== (place === 'palette')
    ? bindingFor(event, place, choices.getState().keys)
    : undefined;

/** True when a bare key of a list means this binding now. */
export const isKey = (id: BindingId, key: string): boolean =>
  chordsOf(id, choices.getState().keys).includes(key === ' ' ? 'Space' : key.toUpperCase());
