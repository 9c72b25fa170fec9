import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { TaskRow } from '../../../shared/ipc/contract/tasks.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { caseRoute } from '../../app/routes.ts';
import { KeptText } from '../../app/saving/kept-text.tsx';
import { SavingLine } from '../../app/saving/saving-line.tsx';
import { useConfirmed } from '../../app/saving/use-confirmed.ts';
import { showToast } from '../../app/toasts.tsx';
import { useActorName, useIsOurs } from '../../decision/steps-table.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { NewTask } from './new-task.tsx';
import { type Answer, type Asking, asksFor, StateQuestion } from './state-question.tsx';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: { marginTop: tokens.spacingVerticalM },
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
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  overdue: { fontWeight: tokens.fontWeightSemibold },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
  },
  none: { margin: 0 },
  state: { minWidth: '130px' },
  first: { position: 'relative', paddingInlineStart: tokens.spacingHorizontalS },
});

const STATES = ['open', 'done', 'not-needed'] as const;
type State = TaskRow['state'];

/** What is to be done: the step's own sentence, or the title a colleague gave. */
function useTaskName(): (row: TaskRow) => string {
  const { texts } = useMessages();
  return (row) =>
    row.stepId === null
      ? displayText(row.title)
      : (texts.steps[row.stepId as keyof typeof texts.steps] ?? row.stepId);
}

/** A state that was chosen, with what was said about it. */
interface Chosen {
  readonly state: State;
  readonly answer: Answer;
}

function useSetState() {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const nameOf = useTaskName();
  return async (row: TaskRow, { state, answer }: Chosen): Promise<boolean> => {
    const reply = await bridge.request('tasks.set-state', { id: row.id, state, ...answer });
    if (reply.ok) {
      const said = t('tasks.changed', { task: nameOf(row), state: t(`tasks.state.${state}`) });
      showToast(said, reply.value.changeSetId);
    } else showToast(error(reply.error));
    return reply.ok;
  };
}

function Due({ row }: { readonly row: TaskRow }) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const endOf = ({ doneOn, reason, howKnown }: TaskRow): string => {
    if (doneOn === null) return displayText(reason);
    if (howKnown === null) return t('tasks.doneOn', { date: doneOn });
    return t('tasks.doneHow', { date: doneOn, how: t(`tasks.how.${howKnown}`) });
  };
  if (row.state !== 'open') {
    return <span className={styles.quiet}>{endOf(row)}</span>;
  }
  const from =
    row.dueFrom === null ? '' : (texts.deadlines[row.dueFrom as keyof typeof texts.deadlines] ?? '');
  return (
    <>
      <div className={row.overdue ? styles.overdue : undefined}>
        {row.dueOn}
        {row.overdue ? ` · ${t('tasks.overdue')}` : ''}
      </div>
      <div className={styles.quiet}>{from}</div>
    </>
  );
}

function shownState(state: State, asking: Asking): State {
  if (asking === null) return state;
  return asking === 'why' ? 'not-needed' : 'done';
}

function Row({ row }: { readonly row: TaskRow }) {
  const styles = useStyles();
  const { t } = useMessages();
  const actorName = useActorName();
  const nameOf = useTaskName();
  const setState = useSetState();
  const stored = useMemo<Chosen>(() => ({ state: row.state, answer: { reason: '' } }), [row.state]);
  const confirmed = useConfirmed(stored, (chosen) => setState(row, chosen));
  const { state: current } = confirmed.shown;
  const [asking, setAsking] = useState<Asking>(null);
  const isOurs = useIsOurs();
  const name = nameOf(row);
  function choose(state: State) {
    const asks = asksFor(state, isOurs(row.actor));
    setAsking(asks);
    if (asks === null) confirmed.choose({ state, answer: { reason: '' } });
  }
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
        <SavingLine active={confirmed.isSaving} />
        {name}
        {row.caseId === null ? null : (
          <div>
            <a className={styles.link} href={`#${caseRoute(row.caseId)}`}>
              {t('tasks.case', { number: row.caseNumber ?? 0 })}
            </a>
          </div>
        )}
        <StateQuestion
          asking={asking}
          onCancel={() => setAsking(null)}
          onSave={(answer) => {
            setAsking(null);
            confirmed.choose({ state: shownState(current, asking), answer });
          }}
        />
      </th>
      <td className={styles.cell}>{actorName(row.actor as 'customer')}</td>
      <td className={styles.cell}>
        <Due row={row} />
      </td>
      <td className={mergeClasses(styles.cell, styles.state)}>
        <Select
          aria-label={t('tasks.stateOf', { task: name })}
          value={shownState(current, asking)}
          onChange={(_event, data) => choose(STATES.find((one) => one === data.value) ?? 'open')}
        >
          {STATES.map((one) => (
            <option key={one} value={one}>
              {t(`tasks.state.${one}`)}
            </option>
          ))}
        </Select>
        {confirmed.kept === null ? null : (
          <KeptText text={t(`tasks.state.${confirmed.kept.state}`)} onPutBack={confirmed.putBack} />
        )}
      </td>
    </tr>
  );
}

function Table({ rows }: { readonly rows: readonly TaskRow[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  const heads = [t('tasks.task'), t('tasks.who'), t('tasks.due'), t('tasks.state')];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={t('tasks.table')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Tasks of a customer: steps of its verdicts and tasks of our own, open ones by due day. */
export function TasksTab({ customerId }: { readonly customerId: string }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const { data, error: refused, reload } = useRequest(bridge, 'tasks.list', { customerId });
  async function make(caseId: string) {
    const reply = await bridge.request('tasks.from-case', { caseId });
    if (reply.ok) showToast(t('tasks.made', { count: reply.value.created }), reply.value.changeSetId);
    else showToast(error(reply.error));
  }
  if (data === null) {
    return refused === null ? null : (
      <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
    );
  }
  return (
    <Section heading={t('tasks.title')} testId="tasks">
      {data.rows.length === 0 ? <p className={styles.none}>{t('tasks.none')}</p> : <Table rows={data.rows} />}
      <div className={mergeClasses(styles.actions, styles.form)}>
        {data.waiting.map(({ caseId, number, steps }) => (
          <Button key={caseId} onClick={() => void make(caseId)}>
            {t('tasks.fromCase', { count: steps, number })}
          </Button>
        ))}
      </div>
      <NewTask customerId={customerId} />
    </Section>
  );
}
