import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { mayOpen } from '../../../../shared/links/opening.ts';
import { readLinks } from '../../../../shared/links/read-links.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { readAll } from '../../records.ts';
import { askingWorkspace } from './link-workspace.ts';

/** The one link of a text whose kind is known, null when the text is anything else. */
function knownLink(text: string, links: Deps['links']) {
  const [one, ...more] = readLinks({ text }, links, null);
  if (one === undefined || more.length > 0 || one.linkKind === 'unknown' || one.host === null) return null;
  return { decoded: one.decoded, input: one.input, cloud: one.cloud, linkKind: one.linkKind, host: one.host };
}

const notKnown = err({ code: 'invalid-input', issues: [{ path: 'text', problem: 'link-unknown' }] } as const);

/** Copies the original of one link whose kind is known. Errors: `invalid-input` for any other text. */
export async function copyLink(
  { links, clipboard }: Pick<Deps, 'links' | 'clipboard'>,
  { text }: ParsedInput<'links.copy'>,
): Promise<Reply<'links.copy'>> {
  const one = knownLink(text, links);
  if (one === null) return notKnown;
  await clipboard.write(one.decoded);
  return ok({ copied: one.decoded });
}

type KeepDeps = Pick<Deps, 'desk' | 'links' | 'ids' | 'clock'>;

/** Keeps the original of one link whose kind is known. Errors: `invalid-input` for any other text. */
export async function keepLink(
  { desk, links, ids, clock }: KeepDeps,
  { text }: ParsedInput<'links.keep'>,
): Promise<Reply<'links.keep'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const one = knownLink(text, links);
  if (one === null) return notKnown;
  const { store } = open.value;
  const before = (await readAll(store, 'link')).find((kept) => kept.body.original === one.decoded);
  const today = clock.today();
  const at = { kind: 'link', id: before?.id ?? ids.next(), ifRev: before?.rev ?? 0 } as const;
  const put = {
    text: one.input,
    original: one.decoded,
    linkKind: one.linkKind,
    cloud: one.cloud,
    host: one.host,
    firstUsedOn: before?.body.firstUsedOn ?? today,
    lastUsedOn: today,
    uses: (before?.body.uses ?? 0) + 1,
  };
  const subject = { kind: 'link', id: at.id } as const;
  const saved = await commitByHand({ ids }, open.value, {
    label: 'links.keep',
    subject,
    ops: [{ ...at, put }],
  });
  return saved.ok ? ok({ linkId: at.id, changeSetId: saved.value.changeSetId }) : saved;
}

/**
 * Opens a kept link after a person saw its bare host and agreed (R13). It is read anew: what may be opened is decided
 * by what it is today. Errors: `not-found`, `not-allowed`, `cancelled`.
 */
export async function openLink(
  { desk, links, dialogs, device }: Pick<Deps, 'desk' | 'links' | 'dialogs' | 'device'>,
  { linkId }: ParsedInput<'links.open'>,
): Promise<Reply<'links.open'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const kept = (await readAll(open.value.store, 'link')).find((one) => one.id === linkId);
  if (kept === undefined) return err({ code: 'not-found', entity: 'link', id: linkId });
  const { workspace } = await askingWorkspace(open.value);
  const [one] = readLinks({ text: kept.body.original }, links, workspace);
  if (one === undefined || one.host === null || one.decoded !== kept.body.original || !mayOpen(one, links))
    return err({ code: 'not-allowed', what: 'link' });
  const language = device.read().language ?? device.presets().language;
  const isOpened = await dialogs.openLink({ url: one.decoded, host: one.host, language });
  return isOpened ? ok({}) : err({ code: 'cancelled' });
}
