import type { KeyChoices } from '../../../shared/ipc/contract/app.ts';
import type { CatalogueKey } from '../../messages/messages.ts';

/** Where a binding works. */
export type KeyPlace = 'everywhere' | 'customers' | 'requests' | 'composer' | 'case' | 'intake' | 'palette';

/** One thing keys can do. */
export interface Binding {
  readonly place: KeyPlace;
  readonly label: CatalogueKey;
  readonly presets: readonly string[];
}

const binding = (place: KeyPlace, label: CatalogueKey, ...presets: readonly string[]): Binding => ({
  place,
  label,
  presets,
});

/** Every binding of the app, once. The help, the handlers and the settings read it. None uses Ctrl+Alt, which is AltGr. */
const TABLE = {
  newCase: binding('everywhere', 'keys.newCase', 'Ctrl+N'),
  palette: binding('everywhere', 'keys.palette', 'Ctrl+K'),
  find: binding('everywhere', 'keys.find', 'Ctrl+F', '/'),
  nav1: binding('everywhere', 'keys.nav1', 'Ctrl+1'),
  nav2: binding('everywhere', 'keys.nav2', 'Ctrl+2'),
  nav3: binding('everywhere', 'keys.nav3', 'Ctrl+3'),
  nav4: binding('everywhere', 'keys.nav4', 'Ctrl+4'),
  nav5: binding('everywhere', 'keys.nav5', 'Ctrl+5'),
  nav6: binding('everywhere', 'keys.nav6', 'Ctrl+6'),
  undo: binding('everywhere', 'keys.undo', 'Ctrl+Z'),
  redo: binding('everywhere', 'keys.redo', 'Ctrl+Y', 'Ctrl+Shift+Z'),
  record: binding('everywhere', 'keys.record', 'Ctrl+E'),
  import: binding('everywhere', 'keys.import', 'Ctrl+I'),
  links: binding('everywhere', 'keys.links', 'Ctrl+Shift+L'),
  settings: binding('everywhere', 'keys.settings', 'Ctrl+,'),
  back: binding('everywhere', 'keys.back', 'Alt+ArrowLeft'),
  nextRegion: binding('everywhere', 'keys.nextRegion', 'F6'),
  previousRegion: binding('everywhere', 'keys.previousRegion', 'Shift+F6'),
  help: binding('everywhere', 'keys.help', 'F1', '?'),
  customersNewCase: binding('customers', 'keys.customersNewCase', 'N'),
  customersChoose: binding('customers', 'keys.customersChoose', 'Space'),
  customersDown: binding('customers', 'keys.customersDown', 'Shift+ArrowDown'),
  customersUp: binding('customers', 'keys.customersUp', 'Shift+ArrowUp'),
  customersAll: binding('customers', 'keys.customersAll', 'Ctrl+A'),
  customersPeek: binding('customers', 'keys.customersPeek', 'Ctrl+\\'),
  customersRequest: binding('customers', 'keys.customersRequest', 'W'),
  customersRecord: binding('customers', 'keys.customersRecord', 'R'),
  customersTask: binding('customers', 'keys.customersTask', 'T'),
  customersColumnUp: binding('customers', 'keys.customersColumnUp', 'Alt+ArrowUp'),
  customersColumnDown: binding('customers', 'keys.customersColumnDown', 'Alt+ArrowDown'),
  requestsChoose: binding('requests', 'keys.requestsChoose', 'Space'),
  requestsAll: binding('requests', 'keys.requestsAll', 'A'),
  requestsRecord: binding('requests', 'keys.requestsRecord', 'R'),
  composerPrimary: binding('composer', 'keys.composerPrimary', 'Ctrl+Enter'),
  composerCopy: binding('composer', 'keys.composerCopy', 'Ctrl+Shift+C'),
  composerNext: binding('composer', 'keys.composerNext', 'F7'),
  composerLink: binding('composer', 'keys.composerLink', 'Alt+L'),
  composerTo: binding('composer', 'keys.composerTo', 'Alt+T'),
  composerText: binding('composer', 'keys.composerText', 'Alt+B'),
  composerLanguage: binding('composer', 'keys.composerLanguage', 'Alt+G'),
  casePrint: binding('case', 'keys.casePrint', 'Ctrl+P'),
  intakeSave: binding('intake', 'keys.intakeSave', 'Ctrl+S'),
  intakeLine: binding('intake', 'keys.intakeLine', 'Ctrl+L'),
  intakeUp: binding('intake', 'keys.intakeUp', 'Alt+ArrowUp'),
  intakeDown: binding('intake', 'keys.intakeDown', 'Alt+ArrowDown'),
  intakeMore: binding('intake', 'keys.intakeMore', 'Alt+M'),
  intake1: binding('intake', 'keys.intake1', 'Alt+1'),
  intake2: binding('intake', 'keys.intake2', 'Alt+2'),
  intake3: binding('intake', 'keys.intake3', 'Alt+3'),
  intake4: binding('intake', 'keys.intake4', 'Alt+4'),
  intake5: binding('intake', 'keys.intake5', 'Alt+5'),
  palettePeek: binding('palette', 'keys.palettePeek', 'Ctrl+Enter'),
  paletteActions: binding('palette', 'keys.paletteActions', 'Tab'),
} as const satisfies Record<string, Binding>;

export type BindingId = keyof typeof TABLE;

export const BINDINGS: Readonly<Record<BindingId, Binding>> = TABLE;
export const BINDING_IDS = Object.keys(TABLE) as readonly BindingId[];

/** Keys that do what a binding says; none when it is switched off. */
export function chordsOf(id: BindingId, choices: KeyChoices): readonly string[] {
  const chosen = choices[id];
  if (chosen === undefined) return BINDINGS[id].presets;
  return chosen === '' ? [] : [chosen];
}

/** What of a key press is read. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** A key press in the words of the table. Full-width characters count as their narrow forms; Shift counts with letters and named keys only. */
export function chordOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): string {
  const name = key === ' ' ? 'Space' : key.normalize('NFKC');
  const isSymbol = name.length === 1 && !/[a-z]/iu.test(name);
  const isBare = !ctrlKey && !metaKey && !altKey;
  const parts = [
    ctrlKey || metaKey ? 'Ctrl' : '',
    altKey ? 'Alt' : '',
    shiftKey && !isSymbol && !(isBare && name.length === 1) ? 'Shift' : '',
    name.length === 1 ? name.toUpperCase() : name,
  ];
  return parts.filter((part) => part !== '').join('+');
}

/** True for keys that write: they do nothing while a field has the focus. */
export const isWriting = (chord: string): boolean => [...chord].length === 1 || chord === 'Space';

/** The binding of a place that a key press means, if any. */
export function bindingFor(pressed: Pressed, place: KeyPlace, choices: KeyChoices): BindingId | undefined {
  const chord = chordOf(pressed);
  return BINDING_IDS.find((id) => BINDINGS[id].place === place && chordsOf(id, choices).includes(chord));
}

/** The place a route is, for the keys that work only there. */
export function placeOf(path: string): KeyPlace {
  if (/^\/customers(?:$|\/view\/)/u.test(path)) return 'customers';
  if (/^\/requests(?:$|\/view\/)/u.test(path)) return 'requests';
  if (/^\/requests\/[0-9a-f-]{36}$/u.test(path)) return 'composer';
  if (/^\/cases\/new(?:$|\/)/u.test(path)) return 'intake';
  return /^\/cases\/[0-9a-f-]{36}$/u.test(path) ? 'case' : 'everywhere';
}
