import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { GavelRegular } from '@fluentui/react-icons/svg/gavel';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useMemo, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CaseRow } from '../../../shared/ipc/contract/cases.ts';
import type { MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { ALL_VERDICTS, caseRoute, casesRoute, newCaseRoute } from '../../app/routes.ts';
import { useVerdictWords, VerdictChip } from '../../decision/verdict-chip.tsx';
import { fitting, NO_FACETS, VerdictFacets } from '../../decision/verdict-facets.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { type Column, VirtualGrid } from '../../ui/grid/virtual-grid.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';

const VIEWS = ['open', 'needs-review', 'drift', 'different'] as const;
/** `bought-…` holds the open cases with a line bought in that channel. */
type View = (typeof VIEWS)[number] | `bought-${string}`;

const BOUGHT = 'bought-';
const isBought = (view: string): view is `bought-${string}` => view.startsWith(BOUGHT);

/** Cases of a view; each view of Today's numbers holds exactly as many rows as the number says. */
export function casesIn(view: View, rows: readonly CaseRow[]): readonly CaseRow[] {
  const open = rows.filter((row) => row.state === 'open');
  if (isBought(view)) return open.filter((row) => row.channels.includes(view.slice(BOUGHT.length)));
  if (view === 'needs-review') return open.filter((row) => row.needsReview);
  if (view === 'different') return open.filter((row) => row.decidedDifferently.length > 0);
  return view === 'drift' ? open.filter((row) => row.drift) : open;
}

const useStyles = makeStyles({
  views: { marginBottom: tokens.spacingVerticalM, flexShrink: 0, flexWrap: 'wrap' },
  name: { fontWeight: tokens.fontWeightSemibold },
  chips: { display: 'flex', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  second: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  marks: { display: 'flex', gap: tokens.spacingHorizontalM, minWidth: 0 },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '& svg': { flexShrink: 0 },
  },
  markWord: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  number: { fontVariantNumeric: 'tabular-nums' },
});

/** Reasons in words why a case is decided differently today; null when it is not. */
function useDifferent(): (row: CaseRow) => string | null {
  const { t } = useMessages();
  return ({ decidedDifferently }) =>
    decidedDifferently.length === 0
      ? null
      : t('cases.differentLine', {
          what: t('cases.different'),
          why: decidedDifferently.map((one) => t(`cases.differentWhy.${one}`)).join(', '),
        });
}

/** What one should know of a case before opening it: another verdict today, an own decision. */
function CaseMarks({ row }: { readonly row: CaseRow }) {
  const styles = useStyles();
  const { t } = useMessages();
  const different = useDifferent()(row);
  if (different === null && !row.ownDecision) return null;
  return (
    <div className={styles.marks} data-testid="case-marks">
      {different === null ? null : (
        <span className={styles.mark} title={different}>
          <HistoryRegular aria-hidden />
          <span className={styles.markWord}>{different}</span>
        </span>
      )}
      {row.ownDecision ? (
        <span className={styles.mark} title={t('cases.ownDecision')}>
          <GavelRegular aria-hidden />
          <span className={styles.markWord}>{t('cases.ownDecision')}</span>
        </span>
      ) : null}
    </div>
  );
}

function useColumns(): readonly Column<CaseRow>[] {
  const styles = useStyles();
  const { t } = useMessages();
  return useMemo(
    () => [
      {
        key: 'number',
        header: t('cases.number'),
        width: '8%',
        cell: (row) => <span className={styles.number}>{row.number}</span>,
      },
      {
        key: 'customer',
        header: t('cases.customer'),
        width: '32%',
        cell: (row) => (
          <>
            <div className={styles.name} title={displayText(row.customerName)}>
              <Outside text={row.customerName} />
            </div>
            <CaseMarks row={row} />
          </>
        ),
      },
      {
        key: 'takenOn',
        header: t('cases.takenOn'),
        width: '20%',
        cell: (row) => (
          <>
            <div className={styles.number}>{row.takenOn}</div>
            <div className={styles.second}>
              <Outside text={row.takenBy} />
            </div>
          </>
        ),
      },
      {
        key: 'verdicts',
        header: t('customers.verdicts'),
        width: '40%',
        cell: (row) => (
          <span className={styles.chips}>
            <VerdictChip side="support" verdict={row.support as SupportVerdict} />
            <VerdictChip side="move" verdict={row.move as MoveVerdict} />
          </span>
        ),
      },
    ],
    [styles, t],
  );
}

/** A view that exists; a channel is one when somebody asks for it. */
function viewOf(wanted: string | undefined): View {
  if (wanted !== undefined && isBought(wanted)) return wanted;
  return VIEWS.find((one) => one === wanted) ?? 'open';
}

/** Names of views; a channel's view is called like the channel. */
function useViewName(): (view: View) => string {
  const { t, texts } = useMessages();
  return (view) => {
    if (!isBought(view)) return t(`cases.view.${view}`);
    const channel = view.slice(BOUGHT.length);
    return texts.channels[channel as keyof typeof texts.channels]?.name ?? t('cases.view.open');
  };
}

/** Cases: newest first, in three views. */
export function CasesPage({ wanted }: { readonly wanted: string | undefined }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error, number } = useMessages();
  const words = useVerdictWords();
  const [, go] = useHashLocation();
  const view = viewOf(wanted);
  const viewName = useViewName();
  const views: readonly View[] = isBought(view) ? [...VIEWS, view] : VIEWS;
  const { data, error: refused, reload } = useRequest(bridge, 'cases.list', {});
  const columns = useColumns();
  const [facets, setFacets] = useState(NO_FACETS);
  const inView = casesIn(view, data?.rows ?? []);
  const shown = fitting(inView, facets);
  const different = useDifferent();
  const rowName = (row: CaseRow) =>
    [nameOf(row), different(row), row.ownDecision ? t('cases.ownDecision') : null]
      .filter((one) => one !== null)
      .join(', ');
  const nameOf = (row: CaseRow) =>
    t('cases.rowName', {
      number: row.number,
      name: displayText(row.customerName),
      date: row.takenOn,
      support: words.support(row.support),
      move: words.move(row.move),
    });
  const newCase = (
    <>
      <Button appearance="primary" onClick={() => go(newCaseRoute())}>
        {t('today.newCase')}
      </Button>
      <Button onClick={() => go(ALL_VERDICTS)}>{t('decisions.open')}</Button>
    </>
  );
  return (
    <>
      <PageHeading
        title={t('cases.title')}
        beside={data === null ? undefined : number(shown.length)}
        actions={newCase}
      />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      {data !== null && data.rows.length === 0 ? (
        <EmptyState text={t('cases.none')}>{newCase}</EmptyState>
      ) : (
        <>
          <TabList
            aria-label={t('cases.view')}
            className={styles.views}
            selectedValue={view}
            onTabSelect={(_event, data) => go(casesRoute(String(data.value)))}
          >
            {views.map((one) => (
              <Tab key={one} value={one}>
                {viewName(one)}
              </Tab>
            ))}
          </TabList>
          {inView.length > 0 ? <VerdictFacets rows={inView} facets={facets} onChange={setFacets} /> : null}
          {data !== null && shown.length === 0 ? (
            <EmptyState text={t('cases.noMatch', { filter: viewName(view) })}>
              <Button onClick={() => go('/cases')}>{t('cases.showAll')}</Button>
            </EmptyState>
          ) : (
            <VirtualGrid
              label={t('cases.grid')}
              rows={shown}
              columns={columns}
              rowId={(row) => row.id}
              rowName={rowName}
              onOpen={(row) => go(caseRoute(row.id))}
            />
          )}
        </>
      )}
    </>
  );
}
