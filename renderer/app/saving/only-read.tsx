import { Button } from '@fluentui/react-components';
import type { WorkspaceSummary } from '../../../shared/ipc/contract/app.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useDesk, useMessages } from '../desk-context.tsx';

const REOPEN = {
  asked: 'readOnly.open',
  damaged: 'readOnly.toProblem',
  refused: 'readOnly.again',
  'write-failed': 'readOnly.again',
  'two-writers': 'readOnly.again',
} as const satisfies Record<NonNullable<WorkspaceSummary['readOnly']>, string>;

type Reason = keyof typeof REOPEN;

/** The button that opens a workspace anew that is only read. */
export function ReopenButton({ reason }: { readonly reason: Reason }) {
  const { bridge, restart } = useDesk();
  const { t } = useMessages();
  const reopen = async () => {
    const reply = await bridge.request('app.try-again', {});
    if (reply.ok) restart();
  };
  return (
    <Button size="small" onClick={() => void reopen()}>
      {t(REOPEN[reason])}
    </Button>
  );
}

/** Screens that exist only to add something, by the beginning of their address. */
const MAKING = [
  ['/customers/new', 'customer.formNew'],
  ['/resellers/new', 'reseller.formNew'],
  ['/cases/new', 'intake.title'],
  ['/import', 'import.title'],
] as const;

/** Does this screen only add something, so that it has no use while nothing can be changed? */
export const makingScreen = (path: string): (typeof MAKING)[number][1] | null =>
  MAKING.find(([start]) => path === start || path.startsWith(`${start}/`))?.[1] ?? null;

/** In the place of such a screen: why nothing can be added, and how to go on. */
export function OnlyRead({
  title,
  reason,
}: {
  readonly title: NonNullable<ReturnType<typeof makingScreen>>;
  readonly reason: Reason;
}) {
  const { t } = useMessages();
  return (
    <>
      <PageHeading title={t(title)} />
      <EmptyState text={t(`readOnly.${reason}`)}>
        <ReopenButton reason={reason} />
      </EmptyState>
    </>
  );
}
