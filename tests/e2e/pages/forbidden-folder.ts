import { chmodSync } from 'node:fs';
import type { Desk } from '../desk-test.ts';

/** Makes the main process's calls refuse this folder, as the system does to a person without rights on it. */
async function refuse(desk: Desk, folder: string): Promise<void> {
  await desk.started.app.evaluate((_electron, forbidden) => {
    const fs = process.getBuiltinModule('node:fs/promises') as unknown as Record<string, unknown>;
    const kept: Record<string, unknown> = {};
    for (const name of ['open', 'readFile', 'readdir', 'mkdir', 'lstat'] as const) {
      const real = fs[name] as (path: string, ...rest: unknown[]) => Promise<unknown>;
      kept[name] = real;
      fs[name] = (path: string, ...rest: unknown[]) => {
        // The folder itself is still seen; only what is in it is closed.
        const isClosed = path.startsWith(forbidden) && !(path === forbidden && name === 'lstat');
        if (!isClosed) return real(path, ...rest);
        return Promise.reject(Object.assign(new Error(`EACCES: ${name}`), { code: 'EACCES' }));
      };
    }
    Object.assign(globalThis, { keptCalls: kept });
  }, folder);
}

async function letBack(desk: Desk): Promise<void> {
  await desk.started.app.evaluate(() => {
    const { keptCalls } = globalThis as unknown as { keptCalls: Record<string, unknown> };
    Object.assign(process.getBuiltinModule('node:fs/promises'), keptCalls);
  });
}

/** While `work` runs, nobody may look into the folder. An administrator may all the same, so there the calls refuse it. */
export async function whileForbidden(desk: Desk, folder: string, work: () => Promise<void>): Promise<void> {
  const isAdministrator = process.platform === 'win32' || process.getuid?.() === 0;
  if (isAdministrator) await refuse(desk, folder);
  else chmodSync(folder, 0);
  try {
    await work();
  } finally {
    if (isAdministrator) await letBack(desk);
    else chmodSync(folder, 0o700);
  }
}
