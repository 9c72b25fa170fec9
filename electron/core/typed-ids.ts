import { cleanGuid, cleanPartnerId, isGuid, partnerIdText } from '../../shared/domain/guid.ts';
import { country } from '../../shared/domain/workspace.ts';
import type { InputIssue } from '../../shared/result/app-error.ts';

/** A typed tenant ID as it is stored, null for a field left empty. */
export const typedTenantId = (text: string): string | null => cleanGuid(text) || null;

/** A typed Partner ID as it is stored, null for a field left empty. */
export const typedPartnerId = (text: string): string | null => cleanPartnerId(text) || null;

/** A typed country code as it is stored, null for a field left empty. */
export const typedCountry = (text: string): string | null => text.toUpperCase() || null;

/** What may be wrong with a typed field. A field that is absent or empty is never wrong. */
type Judge = (path: string, text: string | undefined) => InputIssue | undefined;

/** A tenant ID must be a GUID once it is cleaned. */
export const tenantIdIssue: Judge = (path, text = '') => {
  const clean = typedTenantId(text);
  return clean === null || isGuid(clean) ? undefined : { path, problem: 'guid' };
};

/** A Partner ID has digits only once it is cleaned. */
export const partnerIdIssue: Judge = (path, text = '') => {
  const clean = typedPartnerId(text);
  return clean === null || partnerIdText.safeParse(clean).success
    ? undefined
    : { path, problem: 'partner-id' };
};

/** A country is two letters. */
export const countryIssue: Judge = (path, text = '') => {
  const code = typedCountry(text);
  return code === null || country.safeParse(code).success ? undefined : { path, problem: 'country' };
};

/** A name that was given must not be blank. */
export const nameIssue: Judge = (path, text) =>
  text === undefined || text.trim() !== '' ? undefined : { path, problem: 'empty' };
