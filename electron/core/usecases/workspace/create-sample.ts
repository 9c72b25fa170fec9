import type { ImportId, PartnerId, PersonId } from '../../../../shared/domain/id.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import type { SampleScript } from '../../ports/sample-script.ts';
import type { Op } from '../../ports/store.ts';
import { sampleOps, sampleProvider, sampleWorkspace } from '../../sample/sample-records.ts';
import { settle, toAppError } from '../../store-errors.ts';

type SampleDeps = Pick<Deps, 'desk' | 'workspaces' | 'ids' | 'clock' | 'samples'>;

/** Everything of a sample workspace in one list of writes, and who works in it. */
export function sampleSet(
  deps: Pick<SampleDeps, 'ids' | 'clock'>,
  script: SampleScript,
): { person: PersonId; ops: Op[] } {
  const person = deps.ids.next() as PersonId;
  const provider = script.providerName === null ? null : (deps.ids.next() as PartnerId);
  const workspace = sampleWorkspace(script, provider);
  const importId = deps.ids.next() as ImportId;
  const ops: Op[] = [
    { kind: 'workspace', id: deps.ids.next(), ifRev: 0, put: workspace },
    {
      kind: 'person',
      id: person,
      ifRev: 0,
      put: { name: script.personName, portalRoles: script.portalRoles, active: true },
    },
    ...sampleOps(script, { ids: deps.ids, today: deps.clock.today(), person, importId, workspace }),
  ];
  if (provider !== null && script.providerName !== null) {
    ops.push({ kind: 'partner', id: provider, ifRev: 0, put: sampleProvider(script.providerName) });
  }
  return { person, ops };
}

/** Opens the sample workspace of a role; makes it first when it is not there. */
export async function createSample(
  deps: SampleDeps,
  { role }: ParsedInput<'workspace.create-sample'>,
): Promise<Reply<'workspace.create-sample'>> {
  const folder = deps.workspaces.sampleFolder(role);
  const made = await deps.workspaces.open(folder, 'new');
  if (!made.ok && made.error.code === 'not-empty') return ok(await deps.desk.openFolder(folder));
  if (!made.ok) return err(toAppError(made.error));
  const { person, ops } = sampleSet(deps, deps.samples.script(role));
  const saved = await settle(
    made.value.store.commit({ id: deps.ids.next(), actor: person, label: 'workspace.create-sample', ops }),
  );
  if (!saved.ok) {
    await made.value.store.close();
    return saved;
  }
  return ok(await deps.desk.adopt(made.value, folder, person));
}
