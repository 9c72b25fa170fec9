import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshFolder } from './electron-app.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;
/** A packaged app never runs as root: its sandbox is on, and root has none. */
const STEP_DOWN = isRoot ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];

/** Packs the app by the project's own command into a folder that every user may read; answers the unpacked app. */
export function packApp(): string {
  const output = freshFolder('packed');
  chmodSync(output, 0o755);
  const script = join(project, 'scripts', 'package.mjs');
  execFileSync(process.execPath, [script, `-c.directories.output=${output}`], { stdio: 'pipe' });
  return join(output, 'linux-unpacked');
}

/** True where an unprivileged user may open the user namespace that Chromium's sandbox is made of. */
export function canSandbox(): boolean {
  const [file = '', ...args] = [...STEP_DOWN, 'unshare', '--user', 'true'];
  return spawnSync(file, args).status === 0;
}

/** File, arguments and options to start the packed app as an unprivileged user over a home of its own. */
function startOf(unpacked: string, switches: readonly string[], env: Readonly<Record<string, string>>) {
  const home = freshFolder('home');
  const settings = join(home, 'config');
  mkdirSync(settings);
  if (isRoot) for (const folder of [home, settings]) chownSync(folder, NOBODY, NOBODY);
  const [file = '', ...args] = [...STEP_DOWN, join(unpacked, 'channel-desk'), ...switches];
  const own = { HOME: home, XDG_CONFIG_HOME: settings, ...env };
  return { file, args, options: { cwd: home, env: { ...process.env, ...own } } };
}

/** Runs the packed app to its end, 20 s at most; answers exit code (null when it had to be ended) and output. */
export function runPackaged(
  unpacked: string,
  switches: readonly string[],
  env: Readonly<Record<string, string>> = {},
) {
  const { file, args, options } = startOf(unpacked, switches, env);
  const { status, stdout } = spawnSync(file, args, { ...options, timeout: 20_000, encoding: 'utf8' });
  return { status, stdout };
}

/** Starts the packed app and leaves it running. */
export function startPackaged(unpacked: string) {
  const { file, args, options } = startOf(unpacked, [], {});
  return spawn(file, args, { ...options, stdio: 'ignore' });
}

const readOr = (file: string) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** What the system says of the sandbox of each page process of the packed app. */
export function pageSandboxes(unpacked: string): readonly string[] {
  const isPage = (command: string) =>
    command.startsWith(join(unpacked, 'channel-desk')) && command.includes('--type=renderer');
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name) && isPage(readOr(`/proc/${name}/cmdline`)))
    .map((name) =>
      (readOr(`/proc/${name}/status`).match(/^(?:NoNewPrivs|Seccomp):\s*\d+$/gmu) ?? [])
        .join(' ')
        .replaceAll('\t', ' '),
    );
}
