import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { settle } from '../../store-errors.ts';
import { preferencesOf } from './start-app.ts';

/** Keeps language, theme, changed keys, the groups of the requests or when to lock on this computer. */
export async function setPreferences(
  deps: Pick<Deps, 'device'>,
  input: ParsedInput<'app.set-preferences'>,
): Promise<Reply<'app.set-preferences'>> {
  const patch = {
    ...(input.language === undefined ? {} : { language: input.language }),
    ...(input.theme === undefined ? {} : { theme: input.theme }),
    ...(input.keys === undefined ? {} : { keys: input.keys }),
    ...(input.requestGrouping === undefined ? {} : { requestGrouping: input.requestGrouping }),
    ...(input.lockAfter === undefined ? {} : { lockAfter: input.lockAfter }),
  };
  const written = await settle(deps.device.write(patch));
  return written.ok ? ok(preferencesOf(deps.device)) : written;
}
