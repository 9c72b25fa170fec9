import { readFileSync } from 'node:fs';
import { FuseV1Options } from '@electron/fuses';
import type { Configuration } from 'electron-builder';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptedConfiguration } from '../../../scripts/packaging/builder.mjs';

let configuration: Configuration;
beforeAll(async () => {
  configuration = await acceptedConfiguration();
});

describe('the packaging configuration', () => {
  it('is accepted by the schema of electron-builder for all three systems', () => {
    expect(Object.keys(configuration)).toEqual(expect.arrayContaining(['win', 'mac', 'linux']));
  });

  it.each([
    ['a key nobody knows', { nope: true }],
    ['the flat form of a desktop entry', { linux: { desktop: { Name: 'x' } } }],
    ['a fuse nobody knows', { electronFuses: { runAsNoad: false } }],
  ])('would be refused with %s', async (_what, change) => {
    await expect(acceptedConfiguration(change)).rejects.toThrow(/Invalid configuration/u);
  });

  it('names every fuse the fuse tool knows, each with its wanted state', () => {
    const { resetAdHocDarwinSignature, ...fuses } = configuration.electronFuses ?? {};
    expect(resetAdHocDarwinSignature).toBe(true);
    expect(fuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    const known = Object.values(FuseV1Options).filter((name) => typeof name === 'string');
    const named = Object.keys(fuses).map((name) => name.toLowerCase());
    expect(named.toSorted()).toEqual(known.map((name) => name.toLowerCase()).toSorted());
  });

  it('ships built output only, in one archive, without maps and without what is built for tools', () => {
    expect(configuration.asar).toBe(true);
    expect(configuration.files).toEqual([
      {
        filter: ['out/main/**/*', 'out/preload/**/*', 'out/renderer/**/*', 'package.json', '!**/*.map'],
      },
    ]);
  });

  it('lays the resources where the packaged app reads them', () => {
    expect(configuration.extraResources).toEqual([
      { from: 'resources', to: 'resources', filter: ['**/*.json', 'icons/icon.png'] },
    ]);
  });

  it('gives the app a picture of 1024 px on every system', () => {
    const { directories, win, mac, linux } = configuration;
    expect([win?.icon, mac?.icon, linux?.icon]).toEqual(Array(3).fill('icons/icon.png'));
    const file = new URL(`../../../${directories?.buildResources}/icons/icon.png`, import.meta.url);
    const picture = readFileSync(file);
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1024, 1024]);
  });

  it('publishes nowhere, so that the app has no address to ask for updates', () => {
    expect(configuration.publish).toBeNull();
  });

  it('claims our two kinds of files, one extension an entry', () => {
    const claimed = [configuration.fileAssociations ?? []].flat().map(({ ext }) => ext);
    expect(claimed).toEqual(['cdpkg', 'cdcard']);
  });
});
