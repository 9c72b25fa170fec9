import { fileURLToPath } from 'node:url';
import { readFormat1 } from '../../../electron/adapters/json-store/format-1/read-format-1.ts';
import { migrated } from '../../../electron/adapters/json-store/migrations/migrate-workspace.ts';
import { nodeFs } from '../../../electron/adapters/json-store/store-fs.ts';
import type { AnyRec } from '../../../electron/adapters/store-engine/state.ts';
import type { WorkspaceStore } from '../../../electron/core/ports/store.ts';
import { readAll } from '../../../electron/core/records.ts';
import { type Kind, kinds } from '../../../shared/domain/kinds.ts';

/** Workspaces as versions of the program left them, by version and role. */
export const SHIPPED_WORKSPACES: readonly string[] = ['format-1-first', 'format-1-second'].flatMap(
  (version) => ['indirect-reseller', 'indirect-provider'].map((role) => `${version}/${role}`),
);

export const shippedWorkspace = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/workspaces/${name}`, import.meta.url));

/** Every record of an open workspace by kind and id. */
export async function everything(store: WorkspaceStore): Promise<Map<string, unknown>> {
  const all = await Promise.all(Object.keys(kinds).map((kind) => readAll(store, kind as Kind)));
  return new Map(all.flat().map((rec) => [`${rec.kind}/${rec.id}`, rec]));
}

/** Content of a workspace of the first layout; throws where it cannot be read. */
export async function oldContent(path: string) {
  const old = await readFormat1(nodeFs, path);
  if (!old.ok) throw new Error(`The fixture cannot be read: ${JSON.stringify(old.error)}`);
  return old.value;
}

/** What every record of a fixture must be today. */
export const expectedToday = (records: readonly AnyRec[]): Map<string, unknown> =>
  new Map(records.flatMap((rec) => migrated(rec, 1)).map((rec) => [`${rec.kind}/${rec.id}`, rec] as const));
