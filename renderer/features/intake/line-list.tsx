import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { useVerdictWords, VerdictChip } from '../../decision/verdict-chip.tsx';
import type { Intake } from './intake-store.ts';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  current: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}` },
});

/** The lines of the case with both chips each; nothing while there is only one. Alt+Up and Alt+Down change the line. */
export function LineList({ state }: { readonly state: Intake }) {
  const styles = useStyles();
  const { t } = useMessages();
  const words = useVerdictWords();
  if (state.intake.lines.length < 2) return null;
  return (
    <ul className={styles.list} data-testid="line-list">
      {state.intake.lines.map((line, index) => {
        const decision = state.decided?.lines[index]?.decision;
        const [support, move] = [decision?.support ?? 'needs-review', decision?.move ?? 'needs-review'];
        return (
          <li key={line.lineId}>
            <button
              type="button"
              className={mergeClasses(styles.line, index === state.line && styles.current)}
              aria-current={index === state.line}
              aria-label={t('intake.lineChips', {
                n: index + 1,
                support: words.support(support),
                move: words.move(move),
              })}
              onClick={() => state.toLine(index)}
            >
              {t('intake.line', { n: index + 1 })}
              <VerdictChip side="support" verdict={support as SupportVerdict} />
              <VerdictChip side="move" verdict={move as MoveVerdict} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
