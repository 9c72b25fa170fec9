import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';

/** Closes the window now; what is not on the disk is lost. */
export async function closeAnyway({ closing }: Pick<Deps, 'closing'>): Promise<Reply<'app.close-anyway'>> {
  closing.lose();
  return ok({});
}

/** Keeps the window open after all. */
export async function keepOpen({ closing }: Pick<Deps, 'closing'>): Promise<Reply<'app.keep-open'>> {
  closing.keepOpen();
  return ok({});
}
