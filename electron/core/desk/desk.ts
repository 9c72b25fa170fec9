import type { PersonId } from '../../../shared/domain/id.ts';
import type { FirstRunDraft, StartState, WorkspaceSummary } from '../../../shared/ipc/contract/app.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { Attachments } from '../ports/attachments.ts';
import type { Backups } from '../ports/backups.ts';
import type { Device } from '../ports/device.ts';
import type { Events } from '../ports/events.ts';
import type { OpenNotice, StoreRefusal, WorkspaceStore } from '../ports/store.ts';
import type { OpenedWorkspace, SavedCopy, Workspaces } from '../ports/workspaces.ts';
import { announcedStore } from './announced-store.ts';
import { createClosedWork } from './closed-work.ts';
import { isBlank, type OpenWorkspace, readOpen } from './read-open.ts';
import { createRemembering, type Remembering } from './remembering.ts';
import { startProblem } from './start-problem.ts';
import { syncedPlace } from './synced-place.ts';

/** Holds the one open workspace of this process, or the reason why none is open. */
export interface Desk extends Remembering {
  /** The open workspace read anew, or undefined before one is open. */
  open(): Promise<OpenWorkspace | undefined>;
  store(): WorkspaceStore | undefined;
  /** Labels of the changes on their way to the disk, the oldest first. */
  waiting(): readonly string[];
  /** Backups of the open workspace. */
  backups(): Backups | undefined;
  /** Kept files of the open workspace. */
  attachments(): Attachments | undefined;
  /** What was put right when the open workspace was opened. */
  notices(): readonly OpenNotice[];
  /** Opens the workspace in `folder` (closing another one first) and says what the window must show. */
  openFolder(folder: string, how?: 'existing' | 'to-read'): Promise<StartState>;
  /**
   * Copies the open workspace into a missing or empty folder, compares every file, and goes on there; the old folder
   * stays. When anything fails, the old one is open again and the new one is cleared away.
   */
  moveTo(folder: string): Promise<Result<StartState, StoreRefusal>>;
  /** How the open workspace is encrypted; null = it is not, or none is open. */
  protection(): { readonly hint: string } | null;
  /**
   * Closes the open workspace, works on its folder, and opens it again, whatever came of the work; {@link open} and
   * {@link start} wait meanwhile. Refusal: `closed` when none is open.
   */
  whileClosed<T>(
    work: (folder: string) => Promise<T>,
  ): Promise<Result<{ readonly worked: T; readonly state: StartState }, StoreRefusal>>;
  /**
   * Deletes the open workspace, of which that copy was saved, and stands at the first-run page. It is closed first: no change
   * is kept between the proof of the copy and the deletion. When it is refused, it is open again.
   */
  remove(copy: SavedCopy): Promise<Result<StartState, StoreRefusal>>;
  /** Takes over a workspace that was just made. */
  adopt(opened: OpenedWorkspace, folder: string, person: PersonId): Promise<StartState>;
  /** Opens what was open last; the answer is kept until something else is opened. */
  start(): Promise<StartState>;
  close(): Promise<void>;
}

interface Ports {
  readonly workspaces: Workspaces;
  readonly device: Device;
  readonly events: Events;
}

/** First-run pages as they are before anything was typed. */
export const emptyFirstRun = (loginName: string): FirstRunDraft => ({
  page: 'start',
  start: 'set-up',
  role: null,
  companyName: '',
  yourName: loginName,
  country: '',
  cloud: 'global',
  tenantId: '',
  partnerId: '',
  partnerIdKind: 'not-sure',
  portalRoles: [],
  providerName: '',
  providerTenantId: '',
  providerReview: true,
  baselineEdition: 'mc-2020-06',
});

/** A workspace as the frame shows it. */
function summarise(
  { workspace, person, store }: OpenWorkspace,
  { protection }: Pick<OpenedWorkspace, 'protection'>,
  { opensItself }: Remembering,
): WorkspaceSummary {
  const { body } = workspace;
  const status = store.status();
  return {
    role: body.role,
    companyName: body.companyName,
    personName: person.body.name,
    cloud: body.cloud,
    sample: body.sample,
    setupFinished: body.setupFinished,
    place: status.place,
    baselineEdition: body.baselineEdition,
    tenantId: body.tenantId,
    partnerId: body.partnerId,
    country: body.country,
    readOnly: status.state === 'read-only' ? status.reason : null,
    isProtected: protection !== null,
    opensItself: opensItself(),
  };
}

/** The folder opens, but says neither whose workspace it is nor who works in it. */
const INCOMPLETE = {
  code: 'damaged',
  files: ['workspace'],
  quarantine: null,
  customers: 0,
  because: 'bytes',
} as const;

/** What is to be known of the place a workspace lies in. */
function placeNotices({ store }: OpenedWorkspace): readonly OpenNotice[] {
  const by = syncedPlace(store.status().place);
  return by === null ? [] : [{ code: 'synced-folder', by }];
}

/** Tells the window of every change set from now on; answers what ends it. */
async function tellChanges(store: WorkspaceStore, events: Events): Promise<() => void> {
  const newest = (await store.activity({ limit: 1 })).items[0]?.seq ?? '0';
  return store.subscribe(newest, ({ seq, at, touched }) => {
    events.send('store.changed', { seq, at, kinds: [...new Set(touched.map((one) => one.kind))] });
  });
}

/** Makes the desk. Nothing is opened before `start` or `openFolder`. */
export function createDesk({ workspaces, device, events }: Ports): Desk {
  const waiting = new Set<{ readonly label: string }>();
  let current: OpenedWorkspace | undefined;
  let state: StartState | undefined;
  let stopListening = (): void => undefined;
  const closedWork = createClosedWork();
  const { remembering, look } = createRemembering(workspaces, () => current?.store.status().place);

  const draft = (): FirstRunDraft => device.read().firstRun ?? emptyFirstRun(device.presets().loginName);

  async function close(): Promise<void> {
    stopListening();
    await current?.store.close();
    current = undefined;
    state = undefined;
  }

  /** What the window shows instead of the workspace. */
  async function stopAt(refusal: StoreRefusal, folder: string): Promise<StartState> {
    const problem = await startProblem(workspaces, refusal, folder, draft());
    state = problem;
    if (problem.state === 'first-run') await device.write({ folder });
    return problem;
  }

  async function ready(opened: OpenedWorkspace, folder: string): Promise<StartState> {
    const store = announcedStore(opened.store, events, waiting);
    const found = await readOpen(store, device.read().actingPerson);
    if (found === undefined) {
      const why = (await isBlank(store)) ? ({ code: 'no-workspace', place: folder } as const) : INCOMPLETE;
      await store.close();
      return stopAt(why, folder);
    }
    current = { ...opened, store };
    await look(folder, opened.protection !== null);
    stopListening = await tellChanges(store, events);
    await device.write({ folder });
    state = { state: 'ready', workspace: summarise(found, opened, remembering) };
    return state;
  }

  async function openFolder(folder: string, how: 'existing' | 'to-read' = 'existing'): Promise<StartState> {
    await close();
    const opened = await workspaces.open(folder, how);
    return opened.ok ? ready(opened.value, folder) : stopAt(opened.error, folder);
  }

  async function moveTo(folder: string): Promise<Result<StartState, StoreRefusal>> {
    const from = current?.store.status().place;
    if (from === undefined) return err({ code: 'closed' });
    await close();
    const copied = await workspaces.copy(from, folder);
    if (copied.ok) {
      const moved = await openFolder(folder);
      if (moved.state === 'ready') return ok(moved);
    }
    await openFolder(from);
    return copied.ok ? err({ code: 'read-only', place: folder }) : copied;
  }

  async function whileClosed<T>(work: (folder: string) => Promise<T>) {
    const place = current?.store.status().place;
    if (place === undefined) return err({ code: 'closed' } as const);
    const reopen = () => openFolder(place);
    const done = await closedWork.run({ close, work: () => work(place), reopen });
    events.send('store.reopened', {});
    return ok(done);
  }

  async function remove(copy: SavedCopy): Promise<Result<StartState, StoreRefusal>> {
    const place = current?.store.status().place;
    const found = current === undefined ? undefined : await readOpen(current.store, null);
    if (place === undefined || found === undefined) return err({ code: 'closed' });
    await close();
    const removed = await workspaces.remove(place, copy);
    const after = await openFolder(place);
    if (!removed.ok) return removed;
    await device.write({ firstRun: null });
    const deleted = { name: found.workspace.body.companyName, copy: copy.path, left: removed.value.left };
    state = after.state === 'first-run' ? { ...after, draft: draft(), deleted } : after;
    return ok(state);
  }

  return {
    open: async () => {
      await closedWork.over();
      return current && readOpen(current.store, device.read().actingPerson);
    },
    store: () => current?.store,
    waiting: () => [...waiting].map(({ label }) => label),
    backups: () => current?.backups,
    attachments: () => current?.attachments,
    notices: () => (current === undefined ? [] : [...current.notices, ...placeNotices(current)]),
    protection: () => current?.protection ?? null,
    ...remembering,
    whileClosed,
    openFolder,
    moveTo,
    remove,
    close,
    adopt: async (opened, folder, person) => {
      await close();
      await device.write({ actingPerson: person, firstRun: null, folder });
      return ready(opened, folder);
    },
    start: async () => {
      await closedWork.over();
      if (current !== undefined) {
        const found = await readOpen(current.store, device.read().actingPerson);
        if (found !== undefined) return { state: 'ready', workspace: summarise(found, current, remembering) };
      }
      if (state?.state === 'first-run') return { ...state, draft: draft() };
      return state ?? openFolder(device.read().folder ?? workspaces.defaultFolder());
    },
  };
}
