import type { Deps } from './deps.ts';
import type { Handlers } from './dispatch.ts';
import { listActivity } from './usecases/activity/list-activity.ts';
import { chooseWorkspaceFolder, showDataFolder, storeStatus, tryAgain } from './usecases/app/open-folder.ts';
import { setPreferences } from './usecases/app/set-preferences.ts';
import { startApp } from './usecases/app/start-app.ts';
import { answerQuestion } from './usecases/cases/answer-question.ts';
import { decideDraft } from './usecases/cases/decide-draft.ts';
import { discardDraft, getDraft, saveDraft } from './usecases/cases/keep-draft.ts';
import { prefillCustomer } from './usecases/cases/prefill-customer.ts';
import { getCase, listCases } from './usecases/cases/read-cases.ts';
import { saveCase } from './usecases/cases/save-case.ts';
import { undoChange } from './usecases/changes/undo-change.ts';
import { removeCustomer, renameCustomer } from './usecases/customers/change-customer.ts';
import { getCustomer } from './usecases/customers/get-customer.ts';
import { listCustomers } from './usecases/customers/list-customers.ts';
import { applyImport } from './usecases/imports/apply-import.ts';
import { cancelImport, checkImport, chooseFiles } from './usecases/imports/check-import.ts';
import { addPerson, changePerson } from './usecases/people/change-people.ts';
import { workAs } from './usecases/people/work-as.ts';
import { changeProvider } from './usecases/settings/change-provider.ts';
import { changeWorkspace } from './usecases/settings/change-workspace.ts';
import { getSettings } from './usecases/settings/get-settings.ts';
import { getToday } from './usecases/today/get-today.ts';
import { createSample } from './usecases/workspace/create-sample.ts';
import { createWorkspace, saveFirstRunDraft } from './usecases/workspace/create-workspace.ts';
import { listCountries } from './usecases/workspace/list-countries.ts';

/** The table of contents of the application: request name → use case. */
export const createHandlers = (deps: Deps): Handlers => ({
  'app.start': () => startApp(deps),
  'app.set-preferences': (input) => setPreferences(deps, input),
  'app.store-status': () => storeStatus(deps),
  'app.try-again': () => tryAgain(deps),
  'app.choose-folder': () => chooseWorkspaceFolder(deps),
  'app.show-data-folder': () => showDataFolder(deps),
  'workspace.save-first-run-draft': (input) => saveFirstRunDraft(deps, input),
  'workspace.create': (input) => createWorkspace(deps, input),
  'workspace.create-sample': (input) => createSample(deps, input),
  'workspace.countries': () => listCountries(deps),
  'customers.list': () => listCustomers(deps),
  'customers.get': (input) => getCustomer(deps, input),
  'customers.rename': (input) => renameCustomer(deps, input),
  'customers.remove': (input) => removeCustomer(deps, input),
  'cases.list': () => listCases(deps),
  'cases.get': (input) => getCase(deps, input),
  'cases.answer': (input) => answerQuestion(deps, input),
  'cases.decide-draft': (input) => decideDraft(deps, input),
  'cases.save-draft': (input) => saveDraft(deps, input),
  'cases.draft': () => getDraft(deps),
  'cases.discard-draft': () => discardDraft(deps),
  'cases.save': (input) => saveCase(deps, input),
  'cases.prefill': (input) => prefillCustomer(deps, input),
  'today.get': () => getToday(deps),
  'imports.choose-files': () => chooseFiles(deps),
  'imports.check': (input) => checkImport(deps, input),
  'imports.cancel': (input) => cancelImport(deps, input),
  'imports.apply': (input) => applyImport(deps, input),
  'activity.list': (input) => listActivity(deps, input),
  'changes.undo': (input) => undoChange(deps, input),
  'settings.get': () => getSettings(deps),
  'settings.change-workspace': (input) => changeWorkspace(deps, input),
  'settings.change-provider': (input) => changeProvider(deps, input),
  'people.add': (input) => addPerson(deps, input),
  'people.change': (input) => changePerson(deps, input),
  'people.work-as': (input) => workAs(deps, input),
});
