import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { settle } from '../../store-errors.ts';

/** So many are kept of one person, and so many of all who work on this computer. */
const OF_ONE = 50;
const OF_ALL = 400;

/** Remembers on this computer what the acting person opened, newest first. */
export async function keepOpened(
  { desk, device }: Pick<Deps, 'desk' | 'device'>,
  what: ParsedInput<'palette.opened'>,
): Promise<Reply<'palette.opened'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const by = open.value.person.id;
  const { opened } = device.read();
  const [newest] = opened;
  if (newest?.by === by && newest.what.id === what.id && newest.what.kind === what.kind) return ok({});
  const own = opened
    .filter((one) => one.by === by && (one.what.id !== what.id || one.what.kind !== what.kind))
    .slice(0, OF_ONE - 1);
  const others = opened.filter((one) => one.by !== by);
  const written = await settle(device.write({ opened: [{ by, what }, ...own, ...others].slice(0, OF_ALL) }));
  return written.ok ? ok({}) : written;
}
