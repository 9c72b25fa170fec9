import type { StartState } from '../../../../shared/ipc/contract/app.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import type { Deps } from '../../deps.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { StoreError, type StoreRefusal } from '../../ports/store.ts';
import type { Secret } from '../../ports/workspaces.ts';
import { toAppError } from '../../store-errors.ts';

type ProtectionDeps = Pick<Deps, 'desk' | 'workspaces'>;
type ChangeDeps = ProtectionDeps & Pick<Deps, 'events' | 'runs'>;

const NOT_PROTECTED = { code: 'not-allowed', what: 'not-protected' } as const;

/** The state after work on the closed workspace, or why the work was refused; it is open again in both cases. */
async function worked(
  { desk }: ProtectionDeps,
  work: (folder: string) => Promise<Result<unknown, StoreRefusal>>,
): Promise<Result<StartState, StoreRefusal>> {
  const done = await desk.whileClosed(work);
  if (!done.ok) return done;
  return done.value.worked.ok ? ok(done.value.state) : done.value.worked;
}

/** A backup in the form of today, and then none in the other form. How many were removed; 0 when the backup failed. */
async function backUpAnew({ desk }: ProtectionDeps): Promise<number> {
  try {
    await desk.backups()?.make('by-hand');
    return (await desk.backups()?.dropOtherForm()) ?? 0;
  } catch (error) {
    if (error instanceof StoreError) return 0;
    throw error;
  }
}

async function changeTo(deps: ChangeDeps, secret: Secret | null): Promise<Reply<'protection.turn-on'>> {
  const { events, runs, workspaces } = deps;
  const watch = {
    isCancelled: runs.begin(),
    progress: (done: number, total: number) => events.send('protection.progress', { done, total }),
  };
  try {
    await deps.desk.backups()?.make('by-hand');
  } catch (error) {
    if (error instanceof StoreError) return err(toAppError(error.refusal));
    throw error;
  }
  const state = await worked(deps, (folder) => workspaces.protect(folder, secret, watch));
  if (!state.ok) return err(toAppError(state.error));
  return ok({ state: state.value, removedBackups: await backUpAnew(deps) });
}

/** Whether the open workspace is protected, and how many of its backups are not as it is. */
export async function lookAtProtection({
  desk,
  workspaces,
}: ProtectionDeps): Promise<Reply<'protection.look'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const backups = (await desk.backups()?.list()) ?? [];
  const protection = desk.protection();
  const isOn = protection !== null;
  const otherBackups = backups.filter((one) => one.isProtected !== isOn).length;
  const hint = protection?.hint ?? '';
  const kept = { keychain: workspaces.keychain(), isRemembered: desk.opensItself() };
  return ok({ isOn, hint, backups: backups.length, otherBackups, ...kept });
}

/** Encrypts the open workspace. */
export async function turnOn(
  deps: ChangeDeps,
  { passphrase, hint }: ParsedInput<'protection.turn-on'>,
): Promise<Reply<'protection.turn-on'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  if (deps.desk.protection() !== null) return err({ code: 'not-allowed', what: 'already-protected' });
  return changeTo(deps, { passphrase, hint, company: open.value.workspace.body.companyName });
}

/** Is this the passphrase of the open workspace? */
async function isRight({ desk, workspaces }: ProtectionDeps, passphrase: string) {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  if (desk.protection() === null) return err(NOT_PROTECTED);
  const tried = await workspaces.unlock(open.value.store.status().place, passphrase);
  return tried.ok ? ok(open.value) : err(toAppError(tried.error));
}

/** Writes the open workspace in the clear again. */
export async function turnOff(
  deps: ChangeDeps,
  { passphrase }: ParsedInput<'protection.turn-off'>,
): Promise<Reply<'protection.turn-off'>> {
  const right = await isRight(deps, passphrase);
  return right.ok ? changeTo(deps, null) : right;
}

/** Stops turning on or off: before its last part nothing was changed. */
export async function cancelChange({ runs }: Pick<Deps, 'runs'>): Promise<Reply<'protection.cancel'>> {
  runs.begin();
  return ok({});
}

/** Puts the open workspace under another passphrase. */
export async function changePassphrase(
  deps: ProtectionDeps,
  { passphrase, next, hint }: ParsedInput<'protection.change'>,
): Promise<Reply<'protection.change'>> {
  const right = await isRight(deps, passphrase);
  if (!right.ok) return right;
  const secret = { passphrase: next, hint, company: right.value.workspace.body.companyName };
  const state = await worked(deps, (folder) => deps.workspaces.changePassphrase(folder, secret));
  return state.ok ? ok({ state: state.value }) : err(toAppError(state.error));
}

/** Lets this computer open the open workspace without asking, or ask again. */
export async function rememberKey(
  { desk, workspaces }: ProtectionDeps,
  { on }: ParsedInput<'protection.remember'>,
): Promise<Reply<'protection.remember'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  if (desk.protection() === null) return err(NOT_PROTECTED);
  if (on && workspaces.keychain() === null) return err({ code: 'not-allowed', what: 'no-keychain' });
  const done = await desk.remember(on);
  return done ? ok({ isRemembered: on }) : err({ code: 'not-allowed', what: 'not-remembered' });
}

/** Closes the open workspace until somebody gives its passphrase. */
export async function lockNow(deps: ProtectionDeps): Promise<Reply<'protection.lock'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  if (deps.desk.protection() === null) return err(NOT_PROTECTED);
  const locked = await worked(deps, async (folder) => ok(await deps.workspaces.lock(folder)));
  return locked.ok ? locked : err(toAppError(locked.error));
}

/** Opens the protected workspace the window stands before. */
export async function unlockNow(
  { desk, workspaces }: ProtectionDeps,
  { passphrase, remember }: ParsedInput<'protection.unlock'>,
): Promise<Reply<'protection.unlock'>> {
  const before = await desk.start();
  if (before.state !== 'protected') return err(NOT_PROTECTED);
  const tried = await workspaces.unlock(before.place, passphrase);
  if (!tried.ok) return err(toAppError(tried.error));
  // A key that is not remembered is no reason not to open: the answer says whether it was.
  if (remember === true) await workspaces.remember(before.place);
  return ok(await desk.openFolder(before.place));
}
