import type { ShownLink } from '../../../../shared/ipc/contract/links.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import type { LinkReading } from '../../../../shared/links/link-words.ts';
import { mayOpen } from '../../../../shared/links/opening.ts';
import { LARGEST_TEXT, type LinkSource, readLinks as read } from '../../../../shared/links/read-links.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { readAll } from '../../records.ts';
import { type AskingWorkspace, askingWorkspace } from './link-workspace.ts';

type LinkDeps = Pick<Deps, 'desk' | 'links' | 'files'>;

const nameOf = (tenant: string | null, { names }: AskingWorkspace): string | null =>
  tenant === null ? null : (names.get(tenant) ?? null);

async function shown(
  open: OpenWorkspace,
  source: LinkSource,
  links: Deps['links'],
): Promise<{ links: ShownLink[] }> {
  const asking = await askingWorkspace(open);
  const kept = new Map((await readAll(open.store, 'link')).map((one) => [one.body.original, one] as const));
  const show = (one: LinkReading): ShownLink => {
    const before = kept.get(one.decoded);
    return {
      ...one,
      wrappers: [...one.wrappers],
      warnings: [...one.warnings],
      partnerName: nameOf(one.partnerTenant, asking),
      providerName: nameOf(one.providerTenant, asking),
      canOpen: mayOpen(one, links),
      kept:
        before === undefined
          ? null
          : { id: before.id, uses: before.body.uses, lastUsedOn: before.body.lastUsedOn },
    };
  };
  return { links: read(source, links, asking.workspace).map(show) };
}

/** Reads the links of a text. */
export async function readLinks(
  { desk, links }: LinkDeps,
  { text }: ParsedInput<'links.read'>,
): Promise<Reply<'links.read'>> {
  const open = await requireOpen(desk);
  return open.ok ? ok(await shown(open.value, { text }, links)) : open;
}

const asCharacters = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
};

/** Reads the links of a dropped file: a saved mail, a page or a text. Errors: those of reading, `too-large`. */
export async function readLinkFile(
  { desk, links, files }: LinkDeps,
  { handle }: ParsedInput<'links.read-file'>,
): Promise<Reply<'links.read-file'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const file = await files.read(handle);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  const size = bytes.byteLength;
  if (size > LARGEST_TEXT) return err({ code: 'too-large', name, bytes: size, limit: LARGEST_TEXT });
  const source = asCharacters(bytes);
  const text = links.decode(bytes, source.startsWith('\u00ff\u00fe') ? 'utf-16le' : 'utf-8') ?? source;
  return ok(await shown(open.value, { text, source }, links));
}
