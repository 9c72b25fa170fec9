import type { RequestName } from '../../../shared/ipc/contract.ts';
import type { Deps } from '../deps.ts';
import type { Handlers } from '../dispatch.ts';
import { checkLog, exportLog, saveLogPdf } from '../usecases/activity/keep-log.ts';
import { listActivity } from '../usecases/activity/list-activity.ts';
import { showActivity } from '../usecases/activity/show-activity.ts';
import { exportAll } from '../usecases/backups/export-all.ts';
import { chooseExported, forgetExported, openExported } from '../usecases/backups/open-exported.ts';
import { listBackups, listCustomersIn, makeBackup, showBackups } from '../usecases/backups/read-backups.ts';
import { compareBackup, restoreBackup } from '../usecases/backups/restore-backup.ts';
import { newestChange, undoChange } from '../usecases/changes/undo-change.ts';

/** Names of the requests about some nouns. */
export type About<Noun extends string> = Extract<RequestName, `${Noun}.${string}`>;

export type KeepingRequest = About<'activity' | 'backups' | 'changes'>;

/** Requests about what was done, taking it back, and keeping copies. */
export const keepingHandlers = (deps: Deps): Pick<Handlers, KeepingRequest> => ({
  'activity.list': (input) => listActivity(deps, input),
  'activity.show': (input) => showActivity(deps, input),
  'activity.check': () => checkLog(deps),
  'activity.export': (input) => exportLog(deps, input),
  'activity.save-pdf': () => saveLogPdf(deps),
  'changes.newest': () => newestChange(deps),
  'changes.undo': (input) => undoChange(deps, input),
  'backups.list': () => listBackups(deps),
  'backups.make': () => makeBackup(deps),
  'backups.customers': (input) => listCustomersIn(deps, input),
  'backups.compare': (input) => compareBackup(deps, input),
  'backups.restore': (input) => restoreBackup(deps, input),
  'backups.export-all': (input) => exportAll(deps, input),
  'backups.choose-exported': () => chooseExported(deps),
  'backups.open-exported': (input) => openExported(deps, input),
  'backups.forget-exported': (input) => forgetExported(deps, input),
  'backups.show-folder': () => showBackups(deps),
});
