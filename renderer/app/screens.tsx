import { Button } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { WorkspaceRole } from '../../shared/domain/workspace.ts';
import type { StartState } from '../../shared/ipc/contract/app.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useDesk, useMessages } from './desk-context.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { useGlobalKeys } from './keys/global-keys.ts';
import { Overlays } from './palette/header-tools.tsx';
import { useKeepOpened } from './palette/use-keep-opened.ts';
import { makingScreen, OnlyRead } from './saving/only-read.tsx';

const FirstRunPage = lazy(async () => ({
  default: (await import('../features/first-run/first-run-page.tsx')).FirstRunPage,
}));
const UnlockPage = lazy(async () => ({
  default: (await import('../features/unlock/unlock-page.tsx')).UnlockPage,
}));
const StartProblemPage = lazy(async () => ({
  default: (await import('../features/start-problem/start-problem-page.tsx')).StartProblemPage,
}));
const ResellerToday = lazy(async () => ({
  default: (await import('../features/today/reseller-today.tsx')).ResellerTodayPage,
}));
const ProviderToday = lazy(async () => ({
  default: (await import('../features/today/provider-today.tsx')).ProviderTodayPage,
}));
const ResellersPage = lazy(async () => ({
  default: (await import('../features/resellers/resellers-page.tsx')).ResellersPage,
}));
const ResellerPage = lazy(async () => ({
  default: (await import('../features/resellers/reseller-page.tsx')).ResellerPage,
}));
const NewResellerPage = lazy(async () => ({
  default: (await import('../features/resellers/new-reseller-page.tsx')).NewResellerPage,
}));
const NewCustomerPage = lazy(async () => ({
  default: (await import('../features/customers/new-customer-page.tsx')).NewCustomerPage,
}));
const RequestsPage = lazy(async () => ({
  default: (await import('../features/requests/list/requests-page.tsx')).RequestsPage,
}));
const ManyPage = lazy(async () => ({
  default: (await import('../features/requests/many/many-page.tsx')).ManyPage,
}));
const RequestPage = lazy(async () => ({
  default: (await import('../features/requests/request-page.tsx')).RequestPage,
}));
const CustomersPage = lazy(async () => ({
  default: (await import('../features/customers/list/customers-page.tsx')).CustomersPage,
}));
const CustomerPage = lazy(async () => ({
  default: (await import('../features/customers/customer-page.tsx')).CustomerPage,
}));
const CasesPage = lazy(async () => ({
  default: (await import('../features/cases/cases-page.tsx')).CasesPage,
}));
const CasePage = lazy(async () => ({ default: (await import('../features/cases/case-page.tsx')).CasePage }));
const AllVerdictsPage = lazy(async () => ({
  default: (await import('../features/decisions/all-verdicts-page.tsx')).AllVerdictsPage,
}));
const IntakePage = lazy(async () => ({
  default: (await import('../features/intake/intake-page.tsx')).IntakePage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('../features/imports/import-page.tsx')).ImportPage,
}));
const RulebookPage = lazy(async () => ({
  default: (await import('../features/rulebook/rulebook-page.tsx')).RulebookPage,
}));
const ConflictsPage = lazy(async () => ({
  default: (await import('../features/conflicts/conflicts-page.tsx')).ConflictsPage,
}));
const VerifyDuePage = lazy(async () => ({
  default: (await import('../features/conflicts/verify-due-page.tsx')).VerifyDuePage,
}));
const RulePage = lazy(async () => ({
  default: (await import('../features/rulebook/rule-page.tsx')).RulePage,
}));
const ComparePage = lazy(async () => ({
  default: (await import('../features/rulebook/compare-page.tsx')).ComparePage,
}));
const LinksPage = lazy(async () => ({
  default: (await import('../features/links/links-page.tsx')).LinksPage,
}));
const ActivityPage = lazy(async () => ({
  default: (await import('../features/activity/activity-page.tsx')).ActivityPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/settings-page.tsx')).SettingsPage,
}));

function NotFound() {
  const { t } = useMessages();
  const [, go] = useHashLocation();
  return (
    <>
      <PageHeading title={t('app.notFound')} />
      <EmptyState text={t('app.notFoundText')}>
        <Button appearance="primary" onClick={() => go('/today')}>
          {t('app.toToday')}
        </Button>
      </EmptyState>
    </>
  );
}

/** A screen broke: the sentence, and a way back. */
function Broken() {
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  return (
    <EmptyState text={error({ code: 'unexpected', reference: 'CD-PAGE' })}>
      <Button appearance="primary" onClick={() => go('/today')}>
        {t('app.toToday')}
      </Button>
    </EmptyState>
  );
}

/** The two roles have days of their own; nothing below these pages asks for the role. */
function TodayOf({ role }: { readonly role: WorkspaceRole | undefined }) {
  return role === 'indirect-provider' ? <ProviderToday /> : <ResellerToday />;
}

/** The screen of each address. */
function Routes() {
  const { workspace } = useDesk();
  return (
    <Switch>
      <Route path="/today">{() => <TodayOf role={workspace?.role} />}</Route>
      <Route path="/resellers">{() => <ResellersPage wanted={undefined} />}</Route>
      <Route path="/resellers/view/:view">{({ view }) => <ResellersPage wanted={view} />}</Route>
      <Route path="/resellers/new">{() => <NewResellerPage />}</Route>
      <Route path="/resellers/:id/:tab?">
        {({ id, tab }) => <ResellerPage key={id} id={id} tab={tab} />}
      </Route>
      <Route path="/customers">{() => <CustomersPage wanted={undefined} />}</Route>
      <Route path="/customers/view/:view">{({ view }) => <CustomersPage wanted={view} />}</Route>
      <Route path="/customers/new">{() => <NewCustomerPage />}</Route>
      <Route path="/customers/:id/:tab?">
        {({ id, tab }) => <CustomerPage key={id} id={id} tab={tab} />}
      </Route>
      <Route path="/requests">{() => <RequestsPage wanted={undefined} />}</Route>
      <Route path="/requests/view/:view/:kind?">
        {({ view, kind }) => <RequestsPage wanted={view} kind={kind} />}
      </Route>
      <Route path="/requests/board/:kind?">
        {({ kind }) => <RequestsPage wanted="all" kind={kind} board />}
      </Route>
      <Route path="/requests/many">{() => <ManyPage />}</Route>
      <Route path="/requests/:id">{({ id }) => <RequestPage key={id} id={id} />}</Route>
      <Route path="/cases">{() => <CasesPage wanted={undefined} />}</Route>
      <Route path="/cases/view/:view">{({ view }) => <CasesPage wanted={view} />}</Route>
      <Route path="/cases/all-verdicts">{() => <AllVerdictsPage />}</Route>
      <Route path="/cases/new/:customerId?">
        {({ customerId }) => <IntakePage key={customerId ?? 'new'} customerId={customerId} />}
      </Route>
      <Route path="/cases/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
      <Route path="/import/:kind?/:id?">{({ kind, id }) => <ImportPage kind={kind} id={id} />}</Route>
      <Route path="/rulebook">{() => <RulebookPage edition={undefined} />}</Route>
      <Route path="/rulebook/conflicts">{() => <ConflictsPage />}</Route>
      <Route path="/rulebook/verify-due">{() => <VerifyDuePage />}</Route>
      <Route path="/rulebook/edition/:edition">{({ edition }) => <RulebookPage edition={edition} />}</Route>
      <Route path="/rulebook/compare/:against/:edition?">
        {({ against, edition }) => <ComparePage against={against} edition={edition} />}
      </Route>
      <Route path="/rulebook/:ruleId/:edition?">
        {({ ruleId, edition }) => <RulePage key={ruleId} ruleId={ruleId} edition={edition} />}
      </Route>
      <Route path="/links">{() => <LinksPage />}</Route>
      <Route path="/activity/:part?">{({ part }) => <ActivityPage part={part} />}</Route>
      <Route path="/settings/:section?">{({ section }) => <SettingsPage wanted={section} />}</Route>
      <Route path="/">{() => <Redirect to="/today" />}</Route>
      <Route>{() => <NotFound />}</Route>
    </Switch>
  );
}

function WorkspaceScreens() {
  const [path] = useHashLocation();
  const { workspace } = useDesk();
  useGlobalKeys();
  useKeepOpened();
  const reason = workspace?.readOnly ?? null;
  const making = reason === null ? null : makingScreen(path);
  return (
    <Frame over={<Overlays />}>
      <ErrorBoundary resetKey={path} instead={<Broken />}>
        <Suspense fallback={null}>
          {making === null || reason === null ? <Routes /> : <OnlyRead title={making} reason={reason} />}
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

const screenFor = (start: StartState): ReactNode => {
  if (start.state === 'ready') return <WorkspaceScreens />;
  if (start.state === 'first-run') return <FirstRunPage start={start} />;
  if (start.state === 'protected') return <UnlockPage start={start} />;
  return <StartProblemPage problem={start} />;
};

/** What the start-up state calls for: first run, a start-up problem as a page of its own, or the workspace. */
export function Screens({ start }: { readonly start: StartState }) {
  return (
    <Router hook={useHashLocation}>
      <Suspense fallback={null}>{screenFor(start)}</Suspense>
    </Router>
  );
}
