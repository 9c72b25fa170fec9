import type { PersonId } from '../../../shared/domain/id.ts';
import type { Rec } from '../../../shared/domain/record.ts';
import type { FirstRunDraft, StartState, WorkspaceSummary } from '../../../shared/ipc/contract/app.ts';
import { assertNever } from '../../../shared/result/result.ts';
import type { Backups } from '../ports/backups.ts';
import type { Device } from '../ports/device.ts';
import type { Events } from '../ports/events.ts';
import type { OpenNotice, StoreRefusal, WorkspaceStore } from '../ports/store.ts';
import type { OpenedWorkspace, Workspaces } from '../ports/workspaces.ts';

/** The open workspace: its store, whose it is, and who works in it now. */
export interface OpenWorkspace {
  readonly store: WorkspaceStore;
  readonly workspace: Rec<'workspace'>;
  readonly person: Rec<'person'>;
}

/** Holds the one open workspace of this process, or the reason why none is open. */
export interface Desk {
  /** The open workspace read anew, or undefined before one is open. */
  open(): Promise<OpenWorkspace | undefined>;
  store(): WorkspaceStore | undefined;
  /** Backups of the open workspace. */
  backups(): Backups | undefined;
  /** What was put right when the open workspace was opened. */
  notices(): readonly OpenNotice[];
  /** Opens the workspace in `folder` (closing another one first) and says what the window must show. */
  openFolder(folder: string, how?: 'existing' | 'to-read'): Promise<StartState>;
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
export function summarise({ workspace, person, store }: OpenWorkspace): WorkspaceSummary {
  const { body } = workspace;
  return {
    role: body.role,
    companyName: body.companyName,
    personName: person.body.name,
    cloud: body.cloud,
    sample: body.sample,
    setupFinished: body.setupFinished,
    place: store.status().place,
    baselineEdition: body.baselineEdition,
    tenantId: body.tenantId,
    partnerId: body.partnerId,
    country: body.country,
  };
}

async function readOpen(store: WorkspaceStore, acting: PersonId | null): Promise<OpenWorkspace | undefined> {
  const [workspace] = (await store.query('workspace', { limit: 1 })).items;
  const people = (await store.query('person', { limit: 500 })).items;
  const person =
    people.find((one) => one.id === acting) ?? people.find((one) => one.body.active) ?? people[0];
  return workspace === undefined || person === undefined ? undefined : { store, workspace, person };
}

function problemState(refusal: StoreRefusal, folder: string, draft: FirstRunDraft): StartState {
  switch (refusal.code) {
    case 'no-workspace':
      return { state: 'first-run', draft, place: folder };
    case 'damaged':
      return {
        state: 'damaged',
        place: folder,
        files: [...refusal.files],
        quarantine: refusal.quarantine,
        customers: refusal.customers,
        because: refusal.because,
      };
    case 'migration-failed':
      return { state: 'migration-failed', place: folder, kind: refusal.kind, path: refusal.path };
    case 'newer-format':
      return { state: 'newer-format', place: folder, found: refusal.found, known: refusal.known };
    case 'locked':
      return { state: 'locked', place: folder, by: refusal.by, since: refusal.since };
    case 'read-only':
    case 'disk-full':
      return { state: refusal.code, place: folder };
    case 'conflict':
    case 'not-empty':
    case 'invalid-record':
    case 'nothing-to-undo':
    case 'undo-conflict':
    case 'closed':
      throw new Error(`Opening answered ${refusal.code}`);
    default:
      return assertNever(refusal);
  }
}

/** Makes the desk. Nothing is opened before `start` or `openFolder`. */
export function createDesk({ workspaces, device, events }: Ports): Desk {
  let current: OpenedWorkspace | undefined;
  let state: StartState | undefined;
  let stopListening = (): void => undefined;

  const draft = (): FirstRunDraft => device.read().firstRun ?? emptyFirstRun(device.presets().loginName);

  async function close(): Promise<void> {
    stopListening();
    await current?.store.close();
    current = undefined;
    state = undefined;
  }

  async function listen(store: WorkspaceStore): Promise<void> {
    const newest = (await store.activity({ limit: 1 })).items[0]?.seq ?? '0';
    stopListening = store.subscribe(newest, ({ seq, at, touched }) => {
      events.send('store.changed', { seq, at, kinds: [...new Set(touched.map((one) => one.kind))] });
    });
  }

  async function ready(opened: OpenedWorkspace, folder: string): Promise<StartState> {
    const { store } = opened;
    const found = await readOpen(store, device.read().actingPerson);
    if (found === undefined) {
      await store.close();
      const incomplete: StartState = {
        state: 'damaged',
        place: folder,
        files: ['workspace'],
        quarantine: null,
        customers: 0,
        because: 'bytes',
      };
      state = incomplete;
      return incomplete;
    }
    current = opened;
    await listen(store);
    await device.write({ folder });
    const open: StartState = { state: 'ready', workspace: summarise(found) };
    state = open;
    return open;
  }

  async function openFolder(folder: string, how: 'existing' | 'to-read' = 'existing'): Promise<StartState> {
    await close();
    const opened = await workspaces.open(folder, how);
    if (opened.ok) return ready(opened.value, folder);
    const problem = problemState(opened.error, folder, draft());
    state = problem;
    if (problem.state === 'first-run') await device.write({ folder });
    return problem;
  }

  return {
    open: async () =>
      current === undefined ? undefined : readOpen(current.store, device.read().actingPerson),
    store: () => current?.store,
    backups: () => current?.backups,
    notices: () => current?.notices ?? [],
    openFolder,
    close,
    adopt: async (opened, folder, person) => {
      await close();
      await device.write({ actingPerson: person, firstRun: null, folder });
      return ready(opened, folder);
    },
    start: async () => {
      if (current !== undefined) {
        const found = await readOpen(current.store, device.read().actingPerson);
        if (found !== undefined) return { state: 'ready', workspace: summarise(found) };
      }
      if (state?.state === 'first-run') return { ...state, draft: draft() };
      return state ?? openFolder(device.read().folder ?? workspaces.defaultFolder());
    },
  };
}
