import { isGuid } from '../../domain/guid.ts';

/** A value that nobody filled in: braces, names of what belongs there, zeros, x for every digit. */
export function isPlaceholder(text: string): boolean {
  if (/[{}<>[\]$…]|%[^0-9a-f]/iu.test(text) && !isGuid(text.replace(/^\{|\}$/gu, '').toLowerCase()))
    return true;
  if (/^[0x*#?.-]{8,}$/iu.test(text)) return true;
  return /tenant|partner|reseller|provider|your|insert|example|placeholder|租户|合作伙伴|mpn|msppid/iu.test(
    text,
  );
}

export const isPartnerNumber = (text: string): boolean => /^\d{1,10}$/u.test(text);

/** Relationship ids are one GUID, or two joined by a hyphen. */
export function isRelationshipId(text: string): boolean {
  const id = text.toLowerCase();
  return (
    isGuid(id) || (id.length === 73 && id[36] === '-' && isGuid(id.slice(0, 36)) && isGuid(id.slice(37)))
  );
}

/** What a text says as an id: its compare form, or what is wrong with it. */
export type ReadId =
  | { readonly is: 'absent' | 'placeholder'; readonly value: null }
  | { readonly is: 'id' | 'misshapen'; readonly value: string };

/** Reads a tenant id. */
export function readTenant(text: string | undefined): ReadId {
  if (text === undefined || text === '') return { is: 'absent', value: null };
  if (isGuid(text.toLowerCase())) {
    const id = text.toLowerCase();
    return /^0{8}-/u.test(id) && isPlaceholder(id)
      ? { is: 'placeholder', value: null }
      : { is: 'id', value: id };
  }
  return isPlaceholder(text) ? { is: 'placeholder', value: null } : { is: 'misshapen', value: text };
}

/** Reads a Partner ID; `0` is how an invitation says that there is none. */
export function readPartnerNumber(text: string | undefined): ReadId {
  if (text === undefined || text === '' || text === '0') return { is: 'absent', value: null };
  if (isPartnerNumber(text)) return { is: 'id', value: text };
  return isPlaceholder(text) ? { is: 'placeholder', value: null } : { is: 'misshapen', value: text };
}
