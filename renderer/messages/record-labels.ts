import type { CatalogueKey } from './messages.ts';

type Translate = (key: CatalogueKey) => string;

function named(t: Translate, key: string, otherwise: string): string {
  const text = t(key as CatalogueKey);
  return text === key ? otherwise : text;
}

/** Label of a record's field, the field's own name where there is none. */
export const fieldLabel = (t: Translate, field: string): string => named(t, `field.${field}`, field);

/** A place in a record for people: the name of its kind and the labels on the way to the field, their own words where there are none. */
export const placeLabel = (t: Translate, kind: string, path: string): string =>
  [named(t, `kind.${kind}`, kind), ...path.split('.').map((part) => fieldLabel(t, part))].join(' · ');
