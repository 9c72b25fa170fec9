import { join } from 'node:path';
import { shippedLinkTools } from '../../electron/adapters/links/shipped-links.ts';
import { readRulebooks } from '../../electron/adapters/rulebooks/read-rulebooks.ts';
import { shippedRegions, shippedSamples } from '../../electron/adapters/sample-data/read-samples.ts';
import { eventLoop } from '../../electron/adapters/system/event-loop.ts';
import { decisionService } from '../../electron/core/decisions.ts';
import { type Closing, createClosing } from '../../electron/core/desk/closing.ts';
import { createDesk } from '../../electron/core/desk/desk.ts';
import { createLocking, type Locking } from '../../electron/core/desk/locking.ts';
import { createDispatch, type Dispatch } from '../../electron/core/dispatch.ts';
import { createHandlers } from '../../electron/core/handlers/handlers.ts';
import type { Breath } from '../../electron/core/ports/breath.ts';
import type { Clock } from '../../electron/core/ports/clock.ts';
import type { Device } from '../../electron/core/ports/device.ts';
import type { Events } from '../../electron/core/ports/events.ts';
import type { SavedFiles } from '../../electron/core/ports/saved-files.ts';
import { createRuns } from '../../electron/core/runs.ts';
import { createChosenExport } from '../../electron/core/usecases/backups/chosen-export.ts';
import { createPendingImports } from '../../electron/core/usecases/imports/pending-imports.ts';
import type { AppBridge, Reply, RequestName } from '../../shared/ipc/contract.ts';
import type { EventName } from '../../shared/ipc/events.ts';
import type { AppError } from '../../shared/result/app-error.ts';
import type { Result } from '../../shared/result/result.ts';
import {
  type AnsweringDialogs,
  answeringDialogs,
  type MemoryWorkspaces,
  memoryDevice,
  memoryFiles,
  memoryPrinter,
  memorySavedFiles,
  memoryWorkspaces,
  sameThreadReader,
} from './memory-ports.ts';
import { uuid } from './store/store-fixtures.ts';

const resources = join(import.meta.dirname, '../../resources');
let books: ReturnType<typeof readRulebooks> | undefined;

/** The shipped rulebooks, read once per test file. */
async function shippedRulebooks() {
  books ??= readRulebooks(`${resources}/rulebooks`);
  const loaded = await books;
  if (!loaded.ok) throw new Error('The shipped rulebooks are refused.');
  return loaded.value;
}

export const shippedRegionTable = () => shippedRegions(resources);
export const shippedSampleData = () => shippedSamples(resources);

/** Both sides of the app in one process; what crosses the bridge is cloned like between processes. */
export interface InProcessApp {
  readonly bridge: AppBridge;
  readonly dispatch: Dispatch;
  readonly workspaces: MemoryWorkspaces;
  readonly device: Device;
  readonly dialogs: AnsweringDialogs;
  /** Texts by path: what the dialog can point at. */
  readonly files: Map<string, string>;
  /** What was copied, newest last. */
  readonly copied: string[];
  /** What was written where the user pointed, by path. */
  readonly written: Map<string, Uint8Array>;
  /** What the window asks when somebody closes it, and how it was closed. */
  readonly closing: Closing;
  readonly shut: readonly ('saved' | 'losing')[];
  /** What the system and the menu tell of leaving; `late` holds what acts when the page had its time. */
  readonly locking: Locking;
  readonly late: (() => void)[];
  /** Defects that were reported; a green test leaves it empty. */
  readonly defects: unknown[];
  /** Ends the process and starts it again over the same data. */
  restart(): Promise<InProcessApp>;
}

/** What stays when the app ends. */
export interface Kept {
  readonly workspaces: MemoryWorkspaces;
  readonly device: Device;
  /** Writes where the user points; kept in memory (`written`) when left out. */
  readonly savedFiles?: SavedFiles;
}

/** A clock that always shows the same instant, so that days do not turn under a test. */
export const standingClock = (now = '2026-11-25T08:00:00.000Z'): Clock => ({
  now: () => now,
  today: () => now.slice(0, 10),
});

let made = 0;
const ids = { next: () => uuid(++made) };

function bridgeOver(
  dispatch: Dispatch,
  listeners: Set<(name: EventName, payload: unknown) => void>,
): AppBridge {
  return {
    request: async <N extends RequestName>(name: N, input: unknown) =>
      structuredClone(await dispatch(structuredClone(name), structuredClone(input))) as Reply<N>,
    subscribe: (name, listener) => {
      const pass = (sent: EventName, payload: unknown) => {
        if (sent === name) listener(structuredClone(payload) as never);
      };
      listeners.add(pass);
      return () => listeners.delete(pass);
    },
    admitFiles: async () => ({ ok: false, error: { code: 'not-allowed', what: 'files' } }),
  };
}

/** Starts the app on memory adapters with the shipped rulebooks, samples and region table. */
export async function startInProcess(
  clock: Clock = standingClock(),
  kept?: Kept,
  breath: Breath = eventLoop,
): Promise<InProcessApp> {
  const workspaces = kept?.workspaces ?? memoryWorkspaces(clock, ids);
  const device = kept?.device ?? memoryDevice();
  const [dialogs, files] = [answeringDialogs(), new Map<string, string>()];
  const listeners = new Set<(name: EventName, payload: unknown) => void>();
  const defects: unknown[] = [];
  const copied: string[] = [];
  const written = new Map<string, Uint8Array>();
  const events: Events = {
    send: (name, payload) => {
      for (const tell of listeners) tell(name, payload);
      closing.heard(name, payload);
    },
  };
  const shut: ('saved' | 'losing')[] = [];
  const desk = createDesk({ workspaces, device, events });
  const closing = createClosing({ waiting: () => desk.waiting(), events, shut: (how) => shut.push(how) });
  const handlers = createHandlers({
    desk,
    workspaces,
    device,
    clock,
    ids,
    dialogs,
    clipboard: {
      write: async (text) => {
        copied.push(text);
      },
      writeFormatted: async (text, html) => {
        copied.push(text, html);
      },
    },
    events,
    files: memoryFiles(files),
    savedFiles: kept?.savedFiles ?? memorySavedFiles(written),
    printer: memoryPrinter,
    imports: sameThreadReader,
    pending: createPendingImports(),
    chosen: createChosenExport(),
    closing,
    samples: shippedSampleData(),
    rulebooks: await shippedRulebooks(),
    decisions: decisionService(await shippedRulebooks()),
    breath,
    runs: createRuns(),
    regions: shippedRegionTable(),
    links: shippedLinkTools(resources),
    version: '0.0.0',
  });
  const report = (error: unknown) => `CD-${defects.push(error)}`;
  const dispatch = createDispatch({ handlers, defects: { report }, checkOutput: true });
  const late: (() => void)[] = [];
  const locking = createLocking({
    desk,
    device,
    events,
    lock: () => dispatch('protection.lock', {}),
    later: (_milliseconds, act) => late.push(act),
  });
  const restart = async () => {
    await desk.close();
    return startInProcess(clock, { ...kept, workspaces, device }, breath);
  };
  return {
    bridge: bridgeOver(dispatch, listeners),
    dispatch,
    workspaces,
    device,
    dialogs,
    files,
    copied,
    written,
    closing,
    shut,
    locking,
    late,
    defects,
    restart,
  };
}

/** The value of an answer; fails with the refusal otherwise. */
export async function granted<T>(reply: Promise<Result<T, AppError>>): Promise<T> {
  const answer = await reply;
  if (!answer.ok) throw new Error(`Refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}
