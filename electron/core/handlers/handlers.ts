import type { Deps } from '../deps.ts';
import type { Handlers } from '../dispatch.ts';
import { closeAnyway, keepOpen } from '../usecases/app/close-window.ts';
import { mendWorkspace, openReadOnly, saveReport } from '../usecases/app/mend-workspace.ts';
import {
  chooseWorkspaceFolder,
  listNotices,
  showDataFolder,
  storeStatus,
  tryAgain,
} from '../usecases/app/open-folder.ts';
import { setPreferences } from '../usecases/app/set-preferences.ts';
import { startApp } from '../usecases/app/start-app.ts';
import { answerQuestion } from '../usecases/cases/answer-question.ts';
import { compareEditions } from '../usecases/cases/compare-editions.ts';
import { decideDraft } from '../usecases/cases/decide-draft.ts';
import { removeOwnDecision, setOwnDecision } from '../usecases/cases/decide-ourselves.ts';
import { explainWhyNot } from '../usecases/cases/explain-why-not.ts';
import { discardDraft, getDraft, saveDraft } from '../usecases/cases/keep-draft.ts';
import { prefillCustomer } from '../usecases/cases/prefill-customer.ts';
import { printCase, saveCasePdf } from '../usecases/cases/print-case.ts';
import { getCase, listCases } from '../usecases/cases/read-cases.ts';
import { saveCase } from '../usecases/cases/save-case.ts';
import { tryFacts } from '../usecases/cases/try-facts.ts';
import { cancelDecisions, decideEverything } from '../usecases/decisions/decide-everything.ts';
import { applyImport } from '../usecases/imports/apply-import.ts';
import { cancelImport, checkImport, chooseFiles, setImportAbout } from '../usecases/imports/check-import.ts';
import { copyLink, keepLink, openLink } from '../usecases/links/keep-link.ts';
import { linkHistory } from '../usecases/links/link-history.ts';
import { readLinkFile, readLinks } from '../usecases/links/read-links.ts';
import { keepOpened } from '../usecases/palette/keep-opened.ts';
import { listPalette } from '../usecases/palette/list-palette.ts';
import { addPerson, changePerson } from '../usecases/people/change-people.ts';
import { workAs } from '../usecases/people/work-as.ts';
import {
  cancelRequest,
  changeRequest,
  createRequest,
  duplicateRequest,
  inviteReseller,
  settleCheck,
} from '../usecases/requests/change-request.ts';
import {
  addEvidence,
  putBackEvidence,
  saveEvidence,
  showEvidence,
} from '../usecases/requests/evidence-files.ts';
import { getRequest, listRequests } from '../usecases/requests/read-requests.ts';
import { recordEvent } from '../usecases/requests/record-event.ts';
import { rewordReminder } from '../usecases/requests/reword-reminder.ts';
import { runTimers } from '../usecases/requests/run-timers.ts';
import { recordSent, saveEmls } from '../usecases/requests/save-batch.ts';
import { copyMail, printMail, saveEml } from '../usecases/requests/send-out.ts';
import { refuseMatch } from '../usecases/requests/settle-matches.ts';
import { changeMany, createMany, lookAtMany } from '../usecases/requests/write-many.ts';
import { addReseller, changeReseller, removeReseller } from '../usecases/resellers/change-reseller.ts';
import { getReseller, listResellers } from '../usecases/resellers/read-resellers.ts';
import { compareEditions as compareRulebooks } from '../usecases/rulebook/compare-editions.ts';
import { copyCitation } from '../usecases/rulebook/copy-citation.ts';
import { getRule, listRules } from '../usecases/rulebook/read-rules.ts';
import { listVerifyDue, verifyRule } from '../usecases/rulebook/verify-rules.ts';
import { writeNote } from '../usecases/rulebook/write-note.ts';
import { changeProvider } from '../usecases/settings/change-provider.ts';
import { changeWorkspace } from '../usecases/settings/change-workspace.ts';
import { getSettings } from '../usecases/settings/get-settings.ts';
import {
  addSubscription,
  changeSubscription,
  removeSubscription,
  setSubscriptionChannel,
} from '../usecases/subscriptions/change-subscription.ts';
import { addTasks } from '../usecases/tasks/add-many.ts';
import { addTask, makeTasks, setTaskState } from '../usecases/tasks/change-tasks.ts';
import { listTasks } from '../usecases/tasks/read-tasks.ts';
import {
  listTemplates,
  removeTemplate,
  renameTemplate,
  saveTemplate,
} from '../usecases/templates/keep-templates.ts';
import { providerToday } from '../usecases/today/provider-today.ts';
import { resellerToday } from '../usecases/today/reseller-today.ts';
import { createSample } from '../usecases/workspace/create-sample.ts';
import { createWorkspace, saveFirstRunDraft } from '../usecases/workspace/create-workspace.ts';
import { deleteWorkspace, lookAtDeletion, showCopy } from '../usecases/workspace/delete-workspace.ts';
import { listCountries } from '../usecases/workspace/list-countries.ts';
import { moveWorkspace } from '../usecases/workspace/move-workspace.ts';
import { customerHandlers } from './customer-handlers.ts';
import { type About, type KeepingRequest, keepingHandlers } from './keeping-handlers.ts';
import { protectionHandlers } from './protection-handlers.ts';

type RecordRequest = About<'tasks' | 'subscriptions' | 'cases' | 'resellers'>;

/** Requests about records of the workspace. */
const recordHandlers = (deps: Deps): Pick<Handlers, RecordRequest> => ({
  'cases.list': () => listCases(deps),
  'cases.get': (input) => getCase(deps, input),
  'cases.answer': (input) => answerQuestion(deps, input),
  'cases.what-if': (input) => tryFacts(deps, input),
  'cases.why-not': (input) => explainWhyNot(deps, input),
  'cases.compare-editions': (input) => compareEditions(deps, input),
  'cases.set-own-decision': (input) => setOwnDecision(deps, input),
  'cases.remove-own-decision': (input) => removeOwnDecision(deps, input),
  'cases.save-pdf': (input) => saveCasePdf(deps, input),
  'cases.print': () => printCase(deps),
  'cases.decide-draft': (input) => decideDraft(deps, input),
  'cases.save-draft': (input) => saveDraft(deps, input),
  'cases.draft': () => getDraft(deps),
  'cases.discard-draft': () => discardDraft(deps),
  'cases.save': (input) => saveCase(deps, input),
  'cases.prefill': (input) => prefillCustomer(deps, input),
  'subscriptions.add': (input) => addSubscription(deps, input),
  'subscriptions.change': (input) => changeSubscription(deps, input),
  'subscriptions.set-channel': (input) => setSubscriptionChannel(deps, input),
  'subscriptions.remove': (input) => removeSubscription(deps, input),
  'tasks.list': (input) => listTasks(deps, input),
  'tasks.from-case': (input) => makeTasks(deps, input),
  'tasks.add': (input) => addTask(deps, input),
  'tasks.add-many': (input) => addTasks(deps, input),
  'tasks.set-state': (input) => setTaskState(deps, input),
  'resellers.list': () => listResellers(deps),
  'resellers.get': (input) => getReseller(deps, input),
  'resellers.add': (input) => addReseller(deps, input),
  'resellers.change': (input) => changeReseller(deps, input),
  'resellers.remove': (input) => removeReseller(deps, input),
});

/** Requests about what we ask customers and resellers to accept. */
const requestHandlers = (deps: Deps): Pick<Handlers, About<'requests' | 'templates'>> => ({
  'requests.list': () => listRequests(deps),
  'requests.get': (input) => getRequest(deps, input),
  'requests.create': (input) => createRequest(deps, input),
  'requests.duplicate': (input) => duplicateRequest(deps, input),
  'requests.change': (input) => changeRequest(deps, input),
  'requests.reword-reminder': (input) => rewordReminder(deps, input),
  'requests.cancel': (input) => cancelRequest(deps, input),
  'requests.invite-reseller': (input) => inviteReseller(deps, input),
  'requests.record': (input) => recordEvent(deps, input),
  'requests.add-evidence': (input) => addEvidence(deps, input),
  'requests.save-evidence': (input) => saveEvidence(deps, input),
  'requests.show-evidence': (input) => showEvidence(deps, input),
  'requests.put-back-evidence': (input) => putBackEvidence(deps, input),
  'requests.settle-check': (input) => settleCheck(deps, input),
  'requests.copy-mail': (input) => copyMail(deps, input),
  'requests.save-eml': (input) => saveEml(deps, input),
  'requests.save-emls': (input) => saveEmls(deps, input),
  'requests.record-sent': (input) => recordSent(deps, input),
  'requests.print': (input) => printMail(deps, input),
  'requests.refuse-match': (input) => refuseMatch(deps, input),
  'requests.create-many': (input) => createMany(deps, input),
  'requests.look-at-many': (input) => lookAtMany(deps, input),
  'requests.change-many': (input) => changeMany(deps, input),
  'requests.run-timers': () => runTimers(deps),
  'templates.list': () => listTemplates(deps),
  'templates.save': (input) => saveTemplate(deps, input),
  'templates.rename': (input) => renameTemplate(deps, input),
  'templates.remove': (input) => removeTemplate(deps, input),
});

/** Requests about the workspace as a whole. */
const workspaceHandlers = (deps: Deps): Pick<Handlers, About<'workspace'>> => ({
  'workspace.save-first-run-draft': (input) => saveFirstRunDraft(deps, input),
  'workspace.create': (input) => createWorkspace(deps, input),
  'workspace.move': () => moveWorkspace(deps),
  'workspace.deletion': () => lookAtDeletion(deps),
  'workspace.delete': (input) => deleteWorkspace(deps, input),
  'workspace.show-copy': () => showCopy(deps),
  'workspace.create-sample': (input) => createSample(deps, input),
  'workspace.countries': () => listCountries(deps),
});

type PersonalRequest = About<'people' | 'palette'>;

/** Requests about who works here, and what they open. */
const personalHandlers = (deps: Deps): Pick<Handlers, PersonalRequest> => ({
  'people.add': (input) => addPerson(deps, input),
  'people.change': (input) => changePerson(deps, input),
  'people.work-as': (input) => workAs(deps, input),
  'palette.list': () => listPalette(deps),
  'palette.opened': (input) => keepOpened(deps, input),
});

/** Requests about the app, and what goes over all records. */
const deskHandlers = (
  deps: Deps,
): Omit<
  Handlers,
  | RecordRequest
  | KeepingRequest
  | About<'protection'>
  | PersonalRequest
  | About<'requests' | 'templates' | 'workspace' | 'customers'>
> => ({
  'app.start': () => startApp(deps),
  'app.set-preferences': (input) => setPreferences(deps, input),
  'app.store-status': () => storeStatus(deps),
  'app.try-again': () => tryAgain(deps),
  'app.open-read-only': () => openReadOnly(deps),
  'app.mend': (input) => mendWorkspace(deps, input),
  'app.save-report': () => saveReport(deps),
  'app.notices': () => listNotices(deps),
  'app.choose-folder': () => chooseWorkspaceFolder(deps),
  'app.close-anyway': () => closeAnyway(deps),
  'app.keep-open': () => keepOpen(deps),
  'app.show-data-folder': () => showDataFolder(deps),
  'rulebook.list': (input) => listRules(deps, input),
  'rulebook.rule': (input) => getRule(deps, input),
  'rulebook.compare': (input) => compareRulebooks(deps, input),
  'rulebook.copy-citation': (input) => copyCitation(deps, input),
  'rulebook.verify-due': () => listVerifyDue(deps),
  'rulebook.verify': (input) => verifyRule(deps, input),
  'rulebook.note': (input) => writeNote(deps, input),
  'links.read': (input) => readLinks(deps, input),
  'links.read-file': (input) => readLinkFile(deps, input),
  'links.copy': (input) => copyLink(deps, input),
  'links.keep': (input) => keepLink(deps, input),
  'links.history': (input) => linkHistory(deps, input),
  'links.open': (input) => openLink(deps, input),
  'today.reseller': () => resellerToday(deps),
  'today.provider': () => providerToday(deps),
  'imports.choose-files': () => chooseFiles(deps),
  'imports.check': (input) => checkImport(deps, input),
  'imports.set-about': (input) => setImportAbout(deps, input),
  'imports.cancel': (input) => cancelImport(deps, input),
  'imports.apply': (input) => applyImport(deps, input),
  'decisions.decide-everything': () => decideEverything(deps),
  'decisions.cancel': () => cancelDecisions(deps),
  'settings.get': () => getSettings(deps),
  'settings.change-workspace': (input) => changeWorkspace(deps, input),
  'settings.change-provider': (input) => changeProvider(deps, input),
});

/** The table of contents of the application: request name → use case. */
export const createHandlers = (deps: Deps): Handlers => ({
  ...deskHandlers(deps),
  ...customerHandlers(deps),
  ...recordHandlers(deps),
  ...keepingHandlers(deps),
  ...protectionHandlers(deps),
  ...requestHandlers(deps),
  ...workspaceHandlers(deps),
  ...personalHandlers(deps),
});
