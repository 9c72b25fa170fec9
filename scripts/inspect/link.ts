import { decodeText } from '../../electron/adapters/text/decode-text.ts';
import { decodeBytes } from '../../electron/core/formats/decode-bytes.ts';
import { cleanGuid, cleanPartnerId } from '../../shared/domain/guid.ts';
import { workspaceCloud } from '../../shared/domain/workspace.ts';
import type { LinkPartner, LinkTools, LinkWorkspace } from '../../shared/links/link-tools.ts';
import type { LinkReading } from '../../shared/links/link-words.ts';
import { LARGEST_TEXT, type LinkSource, readLinks } from '../../shared/links/read-links.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { type AnswerLanguage, explanationOf } from './link-words.ts';

/** A link as the verb prints it. */
export type InspectedLink = Omit<LinkReading, 'verdict'> & { readonly explanation: string };

const idOf = (value: unknown, clean: (text: string) => string): string | null =>
  typeof value === 'string' && clean(value) !== '' ? clean(value) : null;

function companiesOf(value: unknown): LinkPartner[] {
  if (!Array.isArray(value)) return [];
  return value.map((one: unknown) => {
    const { tenant, partnerId } = (one ?? {}) as Readonly<Record<string, unknown>>;
    return { tenant: idOf(tenant, cleanGuid), partnerId: idOf(partnerId, cleanPartnerId) };
  });
}

/** Who is asking, from a workspace file. What is absent is not known. */
export function linkWorkspaceOf(file: Readonly<Record<string, unknown>>): LinkWorkspace {
  const { role, partnerTenant, partnerId, globalPartnerId, cloud, providers, resellers } = file;
  const numbers = [partnerId, globalPartnerId].map((one) => idOf(one, cleanPartnerId));
  return {
    isReseller: role === 'indirect-reseller',
    tenant: idOf(partnerTenant, cleanGuid),
    partnerIds: numbers.filter((one) => one !== null),
    cloud: workspaceCloud.safeParse(cloud).data ?? null,
    providers: companiesOf(providers),
    resellers: companiesOf(resellers),
    relationshipIds: [],
  };
}

const asCharacters = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
};

/** A file as a text to search. Refused with one sentence when it is too large or no text. */
export function linkSourceOf(bytes: Uint8Array): Result<LinkSource, string> {
  if (bytes.byteLength > LARGEST_TEXT) return err('The file is larger than 4 MiB.');
  const source = asCharacters(bytes);
  const text = decodeBytes(decodeText, bytes, undefined)?.text;
  if (text !== undefined) return ok({ text, source: text.startsWith('\ufeff') ? source.slice(3) : source });
  // An encoding of its own: addresses are ASCII, and a mail says the encoding of each part itself.
  return source.includes('\0') ? err('The file is no text.') : ok({ text: source, source });
}

/** Every link of a text, read. */
export function inspectLinks(
  source: LinkSource,
  tools: LinkTools,
  workspace: LinkWorkspace | null,
  language: AnswerLanguage,
): { readonly links: readonly InspectedLink[] } {
  const links = readLinks(source, tools, workspace).map((one) => {
    const { verdict: _verdict, ...printed } = one;
    return { ...printed, explanation: explanationOf(one, language) };
  });
  return { links };
}
