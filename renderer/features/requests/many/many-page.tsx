import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import type { RequestId } from '../../../../shared/domain/id.ts';
import type { ManyRow } from '../../../../shared/ipc/contract/requests-many.ts';
import type { RequestInput } from '../../../../shared/ipc/contract.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { useRequest } from '../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { useGuardText } from '../../../app/requests/guard-text.ts';
import { written } from '../../../app/requests/write-many.ts';
import { customersRoute } from '../../../app/routes.ts';
import { showToast } from '../../../app/toasts.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Refusal } from '../../../ui/refusal.tsx';
import { Section } from '../../../ui/section.tsx';
import { type Batch, BatchResult } from '../list/batch-result.tsx';
import { ManySettings } from './many-settings.tsx';
import { openChecks, stateOf } from './many-state.ts';
import { ManyTable, type Typed } from './many-table.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  rule: { flex: '1 1 320px' },
});

type Change = Omit<RequestInput<'requests.change-many'>, 'ids'>;

/**
 * What is changed of the drafts; each change is one step of the undo, made after the one before, so that a click right
 * after typing finds what was typed. Both answer whether it was saved.
 */
function useManyChanges(rows: readonly ManyRow[]) {
  const { bridge } = useDesk();
  const { t } = useMessages();
  const guardText = useGuardText();
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = (work: () => Promise<boolean>): Promise<boolean> => {
    const mine = before.current.then(work);
    before.current = mine;
    return mine;
  };
  const refuse = (error: AppError): boolean => {
    showToast(guardText(error));
    return false;
  };
  return {
    change: (change: Change, ids: readonly string[] = rows.map((one) => one.id)) =>
      inTurn(async () => {
        const reply = await bridge.request('requests.change-many', { ...change, ids: [...ids] });
        if (!reply.ok) return refuse(reply.error);
        showToast(t('many.changed', { count: reply.value.changed }), reply.value.changeSetId);
        return true;
      }),
    type: (id: string, typed: Typed) =>
      inTurn(async () => {
        const reply = await bridge.request('requests.change', { id, ...typed });
        return reply.ok || refuse(reply.error);
      }),
  };
}

/** Checks nobody looked at, each once with the number of mails it holds up. */
function Checks({
  rows,
  onKnow,
}: {
  readonly rows: readonly ManyRow[];
  readonly onKnow: (change: Change, ids: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { t } = useMessages();
  const checks = openChecks(rows);
  if (checks.length === 0) return null;
  return (
    <Section heading={t('many.checks')} testId="many-checks">
      <ul className={styles.list}>
        {checks.map(({ rule, ids }) => (
          <li key={rule} className={styles.item}>
            <span className={styles.rule}>{t(`preflight.rule.${rule}`)}</span>
            <Button
              size="small"
              aria-label={`${t('many.know', { count: ids.length })}: ${t(`preflight.rule.${rule}`)}`}
              onClick={() => onKnow({ know: rule }, ids)}
            >
              {t('many.know', { count: ids.length })}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Many({ rows }: { readonly rows: readonly ManyRow[] }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const guardText = useGuardText();
  const [batch, setBatch] = useState<Batch | null>(null);
  const { change, type } = useManyChanges(rows);
  const ready = rows.filter((row) => stateOf(row) === 'ready').length;
  async function save() {
    const ids = rows.map((one) => one.id);
    const reply = await bridge.request('requests.save-emls', { ids, which: 'request' });
    if (reply.ok) setBatch({ ...reply.value, which: 'request' });
    else if (reply.error.code !== 'cancelled') showToast(guardText(reply.error));
  }
  return (
    <>
      <PageHeading
        title={t('many.title')}
        beside={t('many.count', { count: rows.length, ready })}
        actions={
          <Button appearance="primary" disabled={ready === 0} onClick={() => void save()}>
            {t('many.save', { count: ready })}
          </Button>
        }
      />
      <div className={styles.column}>
        {batch === null ? null : <BatchResult batch={batch} onDone={() => setBatch(null)} />}
        <ManySettings rows={rows} onChange={change} />
        <Checks rows={rows} onKnow={(one, ids) => void change(one, ids)} />
        <Section heading={t('many.table')}>
          <ManyTable rows={rows} onType={type} />
        </Section>
      </div>
    </>
  );
}

function Nobody() {
  const { t } = useMessages();
  const [, go] = useHashLocation();
  return (
    <>
      <PageHeading title={t('many.title')} />
      <EmptyState text={t('many.none')}>
        <Button appearance="primary" onClick={() => go(customersRoute('all'))}>
          {t('many.toCustomers')}
        </Button>
      </EmptyState>
    </>
  );
}

function Asked({ ids }: { readonly ids: readonly RequestId[] }) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const { data, error: refused, reload } = useRequest(bridge, 'requests.look-at-many', { ids: [...ids] });
  if (data !== null) return data.rows.length === 0 ? <Nobody /> : <Many rows={data.rows} />;
  return (
    <>
      <PageHeading title={t('many.title')} />
      {refused === null ? (
        <p role="status">{t('many.looking', { count: ids.length })}</p>
      ) : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
    </>
  );
}

/** Many at once (S-09): the same request for every customer that was chosen in the list, each with its own look before sending. */
export function ManyPage() {
  const { workspace } = useDesk();
  const { place, ids } = useStore(written);
  return ids.length === 0 || place !== workspace?.place ? <Nobody /> : <Asked ids={ids} />;
}
