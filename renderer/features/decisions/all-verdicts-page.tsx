import { Button, makeStyles, mergeClasses, ProgressBar, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { DecidedDifferently, EverythingDecided } from '../../../shared/ipc/contract/decisions.ts';
import {
  type Edition,
  MOVE_VERDICTS,
  type MoveVerdict,
  SUPPORT_VERDICTS,
  type SupportVerdict,
} from '../../../shared/rules/vocabulary.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { caseRoute, customerRoute } from '../../app/routes.ts';
import { VerdictChip } from '../../decision/verdict-chip.tsx';
import { Outside } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { createDecideStore, type DecideState } from './decide-store.ts';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  text: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  running: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  bar: { width: '100%' },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  half: { flex: '1 1 340px' },
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
  },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  chips: { display: 'flex', gap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
  },
});

type Side = 'support' | 'move';

/** Numbers per verdict and edition; a verdict nobody got is left out. */
function SideTable({ side, result }: { readonly side: Side; readonly result: EverythingDecided }) {
  const styles = useStyles();
  const { t, texts, number } = useMessages();
  const verdicts: readonly string[] = side === 'support' ? SUPPORT_VERDICTS : MOVE_VERDICTS;
  const shown = verdicts.filter((verdict) => result.editions.some((one) => (one[side][verdict] ?? 0) > 0));
  return (
    <Section heading={t(`side.${side}`)} testId={`all-${side}`} className={styles.half}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              {t('decisions.verdict')}
            </th>
            {result.editions.map(({ edition }) => (
              <th key={edition} scope="col" className={mergeClasses(styles.head, styles.number)}>
                {texts.editions[edition as Edition] ?? edition}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((verdict) => (
            <tr key={verdict}>
              <th scope="row" className={styles.cell}>
                {side === 'support' ? (
                  <VerdictChip side="support" verdict={verdict as SupportVerdict} />
                ) : (
                  <VerdictChip side="move" verdict={verdict as MoveVerdict} />
                )}
              </th>
              {result.editions.map((one) => (
                <td key={one.edition} className={mergeClasses(styles.cell, styles.number)}>
                  {number(one[side][verdict] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function DifferenceRow({ one }: { readonly one: DecidedDifferently }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <a className={styles.link} href={`#${customerRoute(one.customerId)}`}>
          <Outside text={one.customerName} />
        </a>
      </th>
      <td className={styles.cell}>
        {one.caseId === null ? (
          <Outside text={one.what ?? t('decisions.subscription')} />
        ) : (
          <a className={styles.link} href={`#${caseRoute(one.caseId)}`}>
            {t('decisions.case', { number: one.caseNumber ?? 0 })}
          </a>
        )}
      </td>
      {one.verdicts.map(({ edition, support, move }) => (
        <td key={edition} className={styles.cell}>
          <span className={styles.chips}>
            <VerdictChip side="support" verdict={support as SupportVerdict} />
            <VerdictChip side="move" verdict={move as MoveVerdict} />
          </span>
        </td>
      ))}
    </tr>
  );
}

function Differences({ result }: { readonly result: EverythingDecided }) {
  const styles = useStyles();
  const { t, texts, number } = useMessages();
  const heads = [t('decisions.customer'), t('decisions.what')];
  const editions = result.editions.map(({ edition }) => texts.editions[edition as Edition] ?? edition);
  return (
    <Section heading={t('decisions.differences')} testId="differences">
      {result.differences.length === 0 ? <p className={styles.text}>{t('decisions.noDifferences')}</p> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('decisions.differencesTable')}>
        <table className={styles.table} hidden={result.differences.length === 0}>
          <thead>
            <tr>
              {[...heads, ...editions].map((head) => (
                <th key={head} scope="col" className={styles.head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.differences.map((one, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a line has no id of its own here, and the list never changes.
              <DifferenceRow key={index} one={one} />
            ))}
          </tbody>
        </table>
      </section>
      {result.differences.length < result.differing ? (
        <p className={styles.text}>
          {t('decisions.shown', { n: number(result.differences.length), of: number(result.differing) })}
        </p>
      ) : null}
    </Section>
  );
}

function Running({ state }: { readonly state: DecideState }) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const { done, total } = state.progress ?? { done: 0, total: 0 };
  const label = t('decisions.running', { done: number(done), total: number(total) });
  return (
    <div className={styles.running}>
      <p className={styles.text}>{label}</p>
      <ProgressBar
        className={styles.bar}
        aria-label={label}
        {...(total === 0 ? {} : { value: done / total })}
      />
      <Button onClick={() => void state.cancel()}>{t('decisions.cancel')}</Button>
    </div>
  );
}

/** Everything, decided today in every shipped edition: counts per verdict, and what the editions decide differently. */
export function AllVerdictsPage() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error, number } = useMessages();
  const [store] = useState(() => createDecideStore(bridge));
  const state = useStore(store);
  const { result } = state;
  useEffect(() => {
    void store.getState().run();
    return () => void store.getState().cancel();
  }, [store]);
  return (
    <>
      <PageHeading
        title={t('decisions.title')}
        actions={
          <Button appearance="primary" disabledFocusable={state.running} onClick={() => void state.run()}>
            {t('decisions.run')}
          </Button>
        }
      />
      <div className={styles.column}>
        <p className={styles.text}>{t('decisions.text')}</p>
        {state.error === null ? null : <Refusal text={error(state.error)} />}
        {state.running ? <Running state={state} /> : null}
        {result === null ? null : (
          <p className={styles.text} data-testid="decided">
            {result.cancelled
              ? t('decisions.cancelled', { done: number(result.decided), total: number(result.total) })
              : t('decisions.done', { total: number(result.total), differing: number(result.differing) })}
          </p>
        )}
        {result !== null && result.total === 0 ? <EmptyState text={t('decisions.none')} /> : null}
        {result !== null && result.decided > 0 ? (
          <>
            <div className={styles.pair}>
              <SideTable side="support" result={result} />
              <SideTable side="move" result={result} />
            </div>
            <Differences result={result} />
          </>
        ) : null}
      </div>
    </>
  );
}
