import { describe, expect, it } from 'vitest';
import { textOf, typescriptIn } from './source-files.ts';

/** What shipped code must not say, the few files that may, and a line that must be caught. */
interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  /** Files, or folders with a `/` at the end. */
  readonly allowed: readonly string[];
  readonly plant: string;
}

const BANS: readonly Ban[] = [
  {
    what: 'modules that reach the network',
    pattern: /['"](?:node:)?(?:https?|http2|dns|dgram|tls|inspector|cluster)(?:\/\w+)?['"]/u,
    allowed: [],
    plant: "import { get } from 'node:https';",
  },
  {
    what: 'sockets',
    pattern: /['"](?:node:)?net['"]/u,
    allowed: ['electron/adapters/json-store/lock/workspace-lock.ts'],
    plant: "import { connect } from 'net';",
  },
  {
    what: 'calls of the page or of Electron that reach the network',
    pattern:
      /\b(?:fetch|sendBeacon)\(|\b(?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection)\b|\bnet\.request\b/u,
    allowed: [],
    plant: "await fetch('https://example.invalid');",
  },
  {
    what: 'other processes and virtual machines',
    pattern: /['"](?:node:)?(?:child_process|vm|wasi)['"]|\butilityProcess\b/u,
    allowed: [],
    plant: "import { spawn } from 'node:child_process';",
  },
  {
    what: 'text as code',
    pattern: /\beval\(|\bnew Function\(|\bsetTimeout\(['"`]/u,
    allowed: [],
    plant: "eval('1');",
  },
  {
    what: 'patterns made from text',
    pattern: /\bnew RegExp\(|\bRegExp\(/u,
    allowed: [],
    plant: 'new RegExp(typed);',
  },
  {
    what: 'text as markup',
    pattern:
      /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|\bsrcdoc\b/u,
    allowed: [],
    plant: 'element.innerHTML = text;',
  },
  {
    what: 'opening of addresses and files by the system',
    pattern: /\bopen(?:External|Path)\b/u,
    allowed: ['electron/shell/open-link.ts'],
    plant: 'void shell.openExternal(url);',
  },
  {
    what: 'the system shell',
    pattern: /\bshell\.\w+\(/u,
    allowed: ['electron/shell/native/native-dialogs.ts', 'electron/shell/open-link.ts'],
    plant: 'shell.trashItem(path);',
  },
  {
    what: 'reports and updates over the network',
    pattern: /\b(?:crashReporter|autoUpdater)\b/u,
    allowed: [],
    plant: 'crashReporter.start({});',
  },
  {
    what: 'Electron’s own channels',
    pattern: /\bipc(?:Main|Renderer)\b/u,
    allowed: ['electron/shell/ipc.ts', 'electron/preload.ts'],
    plant: "ipcMain.handle('x', run);",
  },
  {
    what: 'writing of files',
    pattern: /\b(?:writeFile|appendFile|copyFile|createWriteStream|truncate)(?:Sync)?\(/u,
    allowed: [
      'electron/adapters/json-store/durable-file.ts',
      // Journal, activity log and torn tails are cut back; the rest copies to quarantine and backups.
      'electron/adapters/json-store/activity/activity-log-files.ts',
      'electron/adapters/json-store/journal/segment.ts',
      'electron/adapters/json-store/opening/quarantine.ts',
      'electron/adapters/json-store/opening/torn-tail.ts',
      'electron/adapters/json-store/store-fs.ts',
      'electron/adapters/system/file-defect-log.ts',
      'electron/adapters/workspaces/copy-workspace.ts',
    ],
    plant: "writeFileSync('x', text);",
  },
  {
    what: 'parsing of JSON',
    pattern: /\bJSON\.parse\(/u,
    allowed: [
      // Our own files, each checked by a schema or a checksum.
      'electron/adapters/device/device-file.ts',
      'electron/adapters/json-store/',
      'electron/adapters/links/shipped-links.ts',
      'electron/adapters/rulebooks/read-rulebooks.ts',
      'electron/adapters/workspaces/remembered-keys.ts',
      'electron/adapters/sample-data/read-samples.ts',
      // A cursor of ours.
      'electron/adapters/store-engine/query/query-records.ts',
      'renderer/api/use-request.ts',
      // Other people's, after the scan of its depth.
      'electron/core/formats/',
    ],
    plant: 'JSON.parse(text);',
  },
];

/** The code without its comments, which may name what it avoids. */
const codeOf = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(^|\s)\/\/[^\n]*/gu, '$1');

const files = typescriptIn('electron', 'renderer', 'shared').map((file) => ({
  file,
  code: codeOf(textOf(file)),
}));
const mayIn = (file: string, allowed: readonly string[]) =>
  allowed.some((one) => (one.endsWith('/') ? file.startsWith(one) : file === one));

describe('V64 shipped code', () => {
  it('is found at all', () => {
    expect(files.length).toBeGreaterThan(150);
    expect(files.filter(({ code }) => /\bexport\b/u.test(code)).length).toBeGreaterThan(150);
  });

  it.each(BANS)('has no $what outside the files named here', ({ pattern, allowed }) => {
    const found = files.filter(({ file, code }) => pattern.test(code) && !mayIn(file, allowed));
    expect(found.map(({ file }) => file)).toEqual([]);
  });

  it.each(BANS)('would be caught with $what, and not when a comment speaks of it', ({ pattern, plant }) => {
    expect(codeOf(`const before = 1;\n${plant}\n`)).toMatch(pattern);
    expect(codeOf(`/** ${plant} */\n// ${plant}\nconst after = 1;`)).not.toMatch(pattern);
  });

  it.each(BANS.filter(({ allowed }) => allowed.length > 0))(
    'still needs every file that is allowed $what',
    ({ pattern, allowed }) => {
      const needless = allowed.filter(
        (one) => !files.some(({ file, code }) => mayIn(file, [one]) && pattern.test(code)),
      );
      expect(needless).toEqual([]);
    },
  );

  it('uses sockets for the lock of a workspace only: a local name, never an address or a port', () => {
    const { code = '' } = files.find(({ file }) => file.endsWith('lock/workspace-lock.ts')) ?? {};
    const calls = [...code.matchAll(/\b(?:connect|\.listen)\(([^,)]*)/gu)].map((found) => found[1]);
    expect(calls).toEqual(['{ path: address }', '{ path: address }']);
  });
});
