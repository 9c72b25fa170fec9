import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { DataKey } from '../../../electron/adapters/json-store/cipher/data-key.ts';
import { openJsonStore } from '../../../electron/adapters/json-store/open-json-store.ts';
import type { OpenedStore } from '../../../electron/adapters/json-store/opening/opening.ts';
import { shippedSamples } from '../../../electron/adapters/sample-data/read-samples.ts';
import { randomIds } from '../../../electron/adapters/system/random-ids.ts';
import { systemClock } from '../../../electron/adapters/system/system-clock.ts';
import type { Op } from '../../../electron/core/ports/store.ts';
import { sampleSet } from '../../../electron/core/usecases/workspace/create-sample.ts';

const clock = systemClock('2026-11-25T09:00:00');

setFlagsFromString('--expose-gc');

/** Lets go of what earlier measurements left, so that collecting it is borne by nobody. Called before each long measurement, ours and a rival's. */
export const collectGarbage = runInNewContext('gc') as () => void;

export const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** A new folder of its own for one measurement. */
export async function freshFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'channel-desk-bench-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** The longest time for which the event loop did not come round while `work` ran, and how long it took; milliseconds. */
export async function watched(
  work: () => Promise<unknown>,
): Promise<{ took: number; block: number; p50: number }> {
  const gaps: number[] = [];
  let last = performance.now();
  let isRunning = true;
  const look = (): void => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    if (isRunning) setImmediate(look);
  };
  setImmediate(look);
  const took = await milliseconds(work);
  await new Promise((resolve) => setImmediate(resolve));
  isRunning = false;
  return { took, block: gaps.reduce((most, gap) => Math.max(most, gap), 0), p50: median(gaps) };
}

/** Records that lie with one customer, about as store.md 1 counts them: 9.5 records and 10 kB for each customer. */
const BESIDE = { subscription: 4, task: 2, case: 1, request: 1, 'gdap-relationship': 0.5 } as const;
type Beside = keyof typeof BESIDE;

/** Kinds a change of the benchmark may be made to, and how often. */
export const CHANGED = { customer: 1, ...BESIDE } as const;

/** `customers` is what a list of customers brings; `beside` is what lies with them: subscriptions, tasks, cases, requests. */
export interface Workload {
  readonly customers: readonly Op[];
  readonly beside: readonly Op[];
}

const TASK = {
  caseId: null,
  lineId: null,
  stepId: null,
  title: 'Ask which subscriptions renew in January',
  position: 0,
  actor: 'reseller',
  assignee: null,
  dueOn: '2027-01-15',
  dueFrom: null,
  state: 'open',
  reason: '',
  doneOn: null,
  removedAt: null,
};

const ACCESS = {
  relationshipId: 'd3f1c2aa-5f8e-4f1d-9c0b-2f6a7c1e4b90',
  partnerId: null,
  displayName: 'Helpdesk and licences',
  status: 'active',
  raw: 'Active',
  createdOn: '2026-01-10',
  endsOn: '2027-12-31',
  lockedForApprovalOn: null,
  durationDays: 720,
  autoExtend: 'on',
  autoExtendWanted: true,
  roleIds: ['f023fd81-a637-4b56-95fd-791ac0226033'],
  accessAssignments: null,
  asOf: '2026-11-24',
  source: { type: 'by-hand' },
};

/** Records of a workspace with that many customers, by the sample's own generator and from the sample's own records. */
export function workload(project: string, customers: number): Workload {
  const script = shippedSamples(join(project, 'resources')).script('indirect-reseller');
  const more = { ...script.more, count: customers - script.customers.length };
  const listed = sampleSet({ clock, ids: randomIds }, { ...script, more }).ops;
  const models = (kind: Beside): readonly object[] => {
    if (kind === 'task') return [TASK];
    if (kind === 'gdap-relationship') return [ACCESS];
    return listed.flatMap((op) => (op.kind === kind && 'put' in op ? [op.put] : []));
  };
  const owners = listed.filter(({ kind }) => kind === 'customer');
  const beside = Object.entries(BESIDE).flatMap(([name, each]) => {
    const kind = name as Beside;
    const bodies = models(kind);
    return Array.from({ length: owners.length * each }, (_, n) => {
      const put = { ...bodies[n % bodies.length], customerId: owners[n % owners.length]?.id };
      return { kind, id: randomIds.next(), ifRev: 0, put } as Op;
    });
  });
  return { customers: listed, beside };
}

/** Opens (or makes) a workspace as the app does; idle work never runs by itself. */
export async function openBench(
  folder: string,
  create: boolean,
  key: DataKey | null = null,
): Promise<OpenedStore> {
  const opened = await openJsonStore({
    folder: join(folder, 'workspace'),
    create,
    clock,
    appVersion: 'bench',
    holder: 'bench',
    idleMs: 3_600_000,
    key,
  });
  if (!opened.ok) throw new Error(`The workspace was refused: ${opened.error.code}`);
  return opened.value;
}

/** A bare append with fdatasync of so many bytes: what no durable change can undercut. */
export async function bareAppends(
  folder: string,
): Promise<{ append: (bytes: number) => Promise<void>; close: () => Promise<void> }> {
  const file = await open(join(folder, 'bare.log'), 'w');
  let at = 0;
  return {
    append: async (bytes) => {
      await file.write(Buffer.alloc(bytes, 120), 0, bytes, at);
      await file.datasync();
      at += bytes;
    },
    close: () => file.close(),
  };
}
