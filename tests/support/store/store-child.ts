import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles a TypeScript entry for plain Node and answers the path of the script. */
export async function bundleForNode(entry: URL): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'channel-desk-child-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(entry),
      outDir,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return join(outDir, 'child.mjs');
}

/** A started script and the lines it writes. */
export interface Child {
  readonly process: ChildProcess;
  readonly lines: AsyncIterator<string>;
  /** Ends it like a power cut for the process; resolves when it is gone. */
  kill(): Promise<void>;
}

/** `uid` = run as that user of the system, which only an administrator may ask for. */
export function startChild(script: string, args: readonly string[], how: { uid?: number } = {}): Child {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'], ...how });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const kill = async () => {
    child.kill('SIGKILL');
    await gone;
  };
  return { process: child, lines, kill };
}
