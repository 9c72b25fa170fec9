import type { Reply } from '../../../../shared/ipc/contract.ts';
import { ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { Device } from '../../ports/device.ts';

/** Preferences in force: what was chosen, else what the operating system says. */
export function preferencesOf(device: Device) {
  const { language, theme, keys, requestGrouping, lockAfter } = device.read();
  return { language: language ?? device.presets().language, theme, keys, requestGrouping, lockAfter };
}

/** What the window shows first, and how. */
export async function startApp(
  deps: Pick<Deps, 'desk' | 'device' | 'version' | 'clock'>,
): Promise<Reply<'app.start'>> {
  const start = await deps.desk.start();
  return ok({
    start,
    preferences: preferencesOf(deps.device),
    version: deps.version,
    today: deps.clock.today(),
  });
}
