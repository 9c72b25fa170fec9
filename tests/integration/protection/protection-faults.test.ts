import { describe, expect, it } from 'vitest';
import {
  changeProtection,
  unlock,
} from '../../../electron/adapters/json-store/protection/change-protection.ts';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import {
  CHEAP,
  filesThatTell,
  filled,
  placeOf,
  protectedKey,
  SECRET,
  stateWith,
} from '../../support/store/protected-workspace.ts';
import { type Fault, watchedDisk } from '../../support/store/store-disk.ts';
import { temporaryFolder } from '../../support/store/store-folder.ts';

const FAULTS: readonly Fault[] = [
  { code: 'ENOSPC' },
  { code: 'EIO' },
  { code: 'SHORT' },
  { code: 'EIO', after: true },
];

/** Makes the k-th call fail while protection is turned on (or off), then looks in which form the workspace is whole. */
async function trial(k: number, fault: Fault, isOn: boolean): Promise<boolean> {
  const folder = await temporaryFolder({ inMemory: true });
  await filled(folder.path);
  const first = isOn ? null : await protectedKey(folder.path);
  const before = await stateWith(folder.path, first);
  let left = k;
  let hit = false;
  const fs = watchedDisk(() => {
    left -= 1;
    if (left !== 0) return undefined;
    hit = true;
    return fault;
  });
  const changed = await changeProtection(placeOf(folder.path, first, fs), isOn ? SECRET : null, {
    cost: CHEAP,
  });
  const unlocked = await unlock(nodeFs, folder.path, SECRET.passphrase);
  const key = unlocked.ok ? unlocked.value : null;
  if (changed.ok) expect(key === null).toBe(!isOn);
  expect(await stateWith(folder.path, key)).toEqual(before);
  if (key !== null) expect(await filesThatTell(folder.path, 'backups')).toEqual([]);
  await folder.remove();
  return hit;
}

describe('turning protection on or off when the disk fails', () => {
  it.each([true, false].flatMap((isOn) => FAULTS.map((fault) => [isOn ? 'on' : 'off', fault] as const)))(
    'turned %s: whole in one form or the other, whichever call fails with %o',
    async (form, fault) => {
      let k = 1;
      while (await trial(k, fault, form === 'on')) k += 1;
      expect(k).toBeGreaterThan(40);
    },
    300_000,
  );
});
