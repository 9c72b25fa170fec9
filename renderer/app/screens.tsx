import { Button } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import { Redirect, Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { StartState } from '../../shared/ipc/contract/app.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { useMessages } from './desk-context.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame } from './frame.tsx';
import { useGlobalKeys } from './keys.ts';

const FirstRunPage = lazy(async () => ({
  default: (await import('../features/first-run/first-run-page.tsx')).FirstRunPage,
}));
const StartProblemPage = lazy(async () => ({
  default: (await import('../features/start-problem/start-problem-page.tsx')).StartProblemPage,
}));
const TodayPage = lazy(async () => ({
  default: (await import('../features/today/today-page.tsx')).TodayPage,
}));
const CustomersPage = lazy(async () => ({
  default: (await import('../features/customers/customers-page.tsx')).CustomersPage,
}));
const CustomerPage = lazy(async () => ({
  default: (await import('../features/customers/customer-page.tsx')).CustomerPage,
}));
const CasesPage = lazy(async () => ({
  default: (await import('../features/cases/cases-page.tsx')).CasesPage,
}));
const CasePage = lazy(async () => ({ default: (await import('../features/cases/case-page.tsx')).CasePage }));
const IntakePage = lazy(async () => ({
  default: (await import('../features/intake/intake-page.tsx')).IntakePage,
}));
const ImportPage = lazy(async () => ({
  default: (await import('../features/imports/import-page.tsx')).ImportPage,
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

function WorkspaceScreens() {
  const [path] = useHashLocation();
  useGlobalKeys();
  return (
    <Frame>
      <ErrorBoundary resetKey={path} instead={<Broken />}>
        <Suspense fallback={null}>
          <Switch>
            <Route path="/today">{() => <TodayPage />}</Route>
            <Route path="/customers">{() => <CustomersPage />}</Route>
            <Route path="/customers/:id">{({ id }) => <CustomerPage key={id} id={id} />}</Route>
            <Route path="/cases">{() => <CasesPage wanted={undefined} />}</Route>
            <Route path="/cases/view/:view">{({ view }) => <CasesPage wanted={view} />}</Route>
            <Route path="/cases/new/:customerId?">
              {({ customerId }) => <IntakePage key={customerId ?? 'new'} customerId={customerId} />}
            </Route>
            <Route path="/cases/:id">{({ id }) => <CasePage key={id} id={id} />}</Route>
            <Route path="/import">{() => <ImportPage />}</Route>
            <Route path="/activity">{() => <ActivityPage />}</Route>
            <Route path="/settings/:section?">{({ section }) => <SettingsPage wanted={section} />}</Route>
            <Route path="/">{() => <Redirect to="/today" />}</Route>
            <Route>{() => <NotFound />}</Route>
          </Switch>
        </Suspense>
      </ErrorBoundary>
    </Frame>
  );
}

const screenFor = (start: StartState): ReactNode => {
  if (start.state === 'ready') return <WorkspaceScreens />;
  if (start.state === 'first-run') return <FirstRunPage start={start} />;
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
