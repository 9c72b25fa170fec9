import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { lockAddress, takeLock } from '../../../electron/adapters/json-store/lock/workspace-lock.ts';

it('names the lock by the folder in the way each system has', () => {
  const name = /^channel-desk-[0-9a-f]{32}$/;
  expect(lockAddress('linux', '/a').slice(1)).toMatch(name);
  expect(lockAddress('linux', '/a').charCodeAt(0)).toBe(0);
  expect(lockAddress('win32', '/a')).toMatch(/^\\\\\.\\pipe\\channel-desk-[0-9a-f]{32}$/);
  expect(lockAddress('darwin', '/a')).toMatch(/channel-desk-[0-9a-f]{32}\.sock$/);
  expect(lockAddress('linux', '/a')).not.toBe(lockAddress('linux', '/b'));
});

it.each(['linux', 'darwin'] as const)('gives a lock to one at a time, as on %s', async (platform) => {
  const path = `/somewhere/${randomUUID()}`;
  const lock = await takeLock(platform, path);
  expect(lock).not.toBeNull();
  expect(await takeLock(platform, path)).toBeNull();
  await lock?.release();
  const again = await takeLock(platform, path);
  expect(again).not.toBeNull();
  await again?.release();
});

it('clears away a socket file whose owner is gone, and never one that answers (macOS)', async () => {
  const path = `/somewhere/${randomUUID()}`;
  const address = lockAddress('darwin', path);
  await writeFile(address, '');
  const lock = await takeLock('darwin', path);
  expect(lock).not.toBeNull();
  await lock?.release();
  const other = createServer().listen({ path: address });
  await new Promise((resolve) => other.once('listening', resolve));
  expect(await takeLock('darwin', path)).toBeNull();
  await new Promise((resolve) => other.close(resolve));
  await rm(address, { force: true });
});
