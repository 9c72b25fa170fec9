import { hostname, userInfo } from 'node:os';
import { join } from 'node:path';
import { ok } from '../../../shared/result/result.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Workspaces } from '../../core/ports/workspaces.ts';
import { openJsonStore } from '../json-store/open-json-store.ts';

interface Options {
  /** The app's own data folder. */
  readonly base: string;
  readonly clock: Clock;
  readonly appVersion: string;
}

function holder(): string {
  try {
    return `${userInfo().username} @ ${hostname()}`;
  } catch {
    return hostname();
  }
}

/** Workspaces as folders below the app's own data folder; one the user chose may lie anywhere. */
export const workspaceFolders = ({ base, clock, appVersion }: Options): Workspaces => ({
  defaultFolder: () => join(base, 'workspace'),
  sampleFolder: (role) => join(base, `sample-${role}`),
  open: async (folder, how) => {
    const opened = await openJsonStore({
      folder,
      create: how === 'new',
      clock,
      appVersion,
      holder: holder(),
    });
    return opened.ok ? ok(opened.value.store) : opened;
  },
});
