import { makeStyles, tokens } from '@fluentui/react-components';
import type { DecidedLine } from '../../shared/ipc/contract/cases.ts';
import type { Actor } from '../../shared/rules/vocabulary.ts';
import { useDesk, useMessages } from '../app/desk-context.tsx';
import { Section } from '../ui/section.tsx';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'start',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    paddingBottom: tokens.spacingVerticalXS,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  number: { width: '28px', fontVariantNumeric: 'tabular-nums' },
  who: { width: '30%', fontWeight: tokens.fontWeightSemibold },
});

const OURS = { 'indirect-reseller': 'reseller', 'indirect-provider': 'provider' } as const;

/** Whether a step is our own part. */
export function useIsOurs(): (actor: string) => boolean {
  const { workspace } = useDesk();
  return (actor) => workspace !== null && actor === OURS[workspace.role];
}

/** Name of who does a step, seen from this workspace: our own part is "You", or goes by the given name. */
export function useActorName(ourName?: string): (actor: Actor) => string {
  const { t, texts } = useMessages();
  const { workspace } = useDesk();
  const ours = workspace === null ? undefined : OURS[workspace.role];
  return (actor) => (actor === ours ? (ourName ?? t('case.you')) : texts.actors[actor]);
}

interface Props {
  readonly line: DecidedLine;
  /** Our own name, where somebody else reads the table. */
  readonly ourName?: string;
}

/** Who does what next, in working order. Nothing at all when there is no step. */
export function StepsTable({ line, ourName }: Props) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const actorName = useActorName(ourName);
  const { steps } = line.decision;
  if (steps.length === 0) return null;
  return (
    <Section heading={t('case.steps')} testId="steps">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              #
            </th>
            <th scope="col" className={styles.head}>
              {t('case.who')}
            </th>
            <th scope="col" className={styles.head}>
              {t('case.step')}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step, index) => (
            <tr key={`${step.id} ${step.actor}`} data-step={step.id}>
              <td className={`${styles.cell} ${styles.number}`}>{index + 1}</td>
              <td className={`${styles.cell} ${styles.who}`}>{actorName(step.actor)}</td>
              <td className={styles.cell}>{texts.steps[step.id]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
