import { type Person, portalRole } from '../../../../shared/domain/person.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { nameIssue } from '../../typed-ids.ts';

type PeopleDeps = Pick<Deps, 'desk' | 'ids'>;
type Patch = ParsedInput<'people.change'>;

/** Adds somebody who works here. Errors: `invalid-input` for an empty name. */
export async function addPerson(
  deps: PeopleDeps,
  { name }: ParsedInput<'people.add'>,
): Promise<Reply<'people.add'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const issue = nameIssue('name', name);
  if (issue !== undefined) return err({ code: 'invalid-input', issues: [issue] });
  const id = deps.ids.next();
  return commitByHand(deps, open.value, {
    label: 'people.add',
    subject: { kind: 'person', id },
    ops: [{ kind: 'person', id, ifRev: 0, put: { name: name.trim(), portalRoles: [], active: true } }],
  });
}

const changedPerson = (before: Person, patch: Patch): Person => ({
  name: patch.name?.trim() ?? before.name,
  portalRoles:
    patch.portalRoles === undefined
      ? before.portalRoles
      : portalRole.options.filter((role) => patch.portalRoles?.includes(role)),
  active: patch.active ?? before.active,
});

/**
 * Changes a colleague's name, portal roles, or whether they work here. Errors: `not-found`, `invalid-input` for an empty
 * name and for sending away the person one works as.
 */
export async function changePerson(deps: PeopleDeps, patch: Patch): Promise<Reply<'people.change'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store, person: acting } = open.value;
  const found = await store.get('person', patch.id);
  if (found === undefined) return err({ code: 'not-found', entity: 'person', id: patch.id });
  const issues = [
    nameIssue('name', patch.name),
    patch.active === false && acting.id === patch.id ? { path: 'active', problem: 'acting' } : undefined,
  ].filter((issue) => issue !== undefined);
  if (issues.length > 0) return err({ code: 'invalid-input', issues });
  return commitByHand(deps, open.value, {
    label: 'people.change',
    subject: { kind: 'person', id: patch.id },
    ops: [{ kind: 'person', id: patch.id, ifRev: found.rev, put: changedPerson(found.body, patch) }],
  });
}
