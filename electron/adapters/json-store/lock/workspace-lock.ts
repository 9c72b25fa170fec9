import { createHash } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../node-error.ts';

/** A held lock. `release` resolves when another process can take it. */
export interface WorkspaceLock {
  release(): Promise<void>;
}

/**
 * Name under which a workspace is held (R36): an abstract socket on Linux and a named pipe on Windows, which
 * the system lets go of with the process, also after a kill. macOS has neither: there it is a socket file in
 * the temporary folder.
 */
export function lockAddress(platform: NodeJS.Platform, realPath: string): string {
  const name = `channel-desk-${createHash('sha256').update(realPath).digest('hex').slice(0, 32)}`;
  if (platform === 'linux') return `\0${name}`;
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => (errorCode(error) === 'EADDRINUSE' ? resolve(null) : reject(error)));
    server.listen({ path: address }, () => {
      // Holding a workspace must not keep the program alive.
      server.unref();
      resolve(server);
    });
  });
}

/** Does anybody answer there? A socket file whose owner was killed refuses. */
function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ path: address });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => resolve(errorCode(error) !== 'ECONNREFUSED'));
  });
}

/**
 * A socket file outlives a killed owner: ask first, then clear it away and try once more (macOS; not run
 * there yet).
 */
async function listenOnFile(address: string): Promise<Server | null> {
  const server = await listen(address);
  if (server !== null || (await isAnswered(address))) return server;
  unlinkSync(address);
  return listen(address);
}

/** Takes the lock of a workspace, or answers `null` when another opener holds it. Errors: Node's own. */
export async function takeLock(platform: NodeJS.Platform, realPath: string): Promise<WorkspaceLock | null> {
  const address = lockAddress(platform, realPath);
  const isFile = platform !== 'linux' && platform !== 'win32';
  const server = await (isFile ? listenOnFile(address) : listen(address));
  if (server === null) return null;
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}
