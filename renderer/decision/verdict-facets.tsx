import { makeStyles, tokens } from '@fluentui/react-components';
import { MOVE_VERDICTS, SUPPORT_VERDICTS } from '../../shared/rules/vocabulary.ts';
import { useMessages } from '../app/desk-context.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { useVerdictWords } from './verdict-chip.tsx';

const useStyles = makeStyles({
  facets: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
    flexShrink: 0,
  },
  facet: { flex: '0 1 220px' },
});

/** A row that was decided, or not yet. */
interface Decided {
  readonly support: string | null;
  readonly move: string | null;
}

/** Verdicts that rows must have; null = any. */
export interface Facets {
  readonly support: string | null;
  readonly move: string | null;
}

export const NO_FACETS: Facets = { support: null, move: null };

/** Rows that fit both facets. */
export const fitting = <R extends Decided>(rows: readonly R[], { support, move }: Facets): readonly R[] =>
  support === null && move === null
    ? rows
    : rows.filter(
        (row) => (support === null || row.support === support) && (move === null || row.move === move),
      );

interface Props {
  readonly rows: readonly Decided[];
  readonly facets: Facets;
  readonly onChange: (facets: Facets) => void;
}

/** Filters by verdict. Each choice says how many rows it would leave, with the other filter as it stands. */
export function VerdictFacets({ rows, facets, onChange }: Props) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const words = useVerdictWords();
  const choices = (side: 'support' | 'move', verdicts: readonly string[]) => {
    const others = fitting(rows, { ...facets, [side]: null });
    return verdicts
      .map((verdict) => ({ verdict, count: others.filter((row) => row[side] === verdict).length }))
      .filter(({ verdict, count }) => count > 0 || facets[side] === verdict)
      .map(({ verdict, count }): readonly [string, string] => [
        verdict,
        t('decisions.facetCount', { verdict: words[side](verdict), count: number(count) }),
      ]);
  };
  return (
    <div className={styles.facets}>
      <ChoiceField
        className={styles.facet}
        label={t('side.support')}
        value={facets.support}
        options={choices('support', SUPPORT_VERDICTS)}
        none={t('decisions.facetAny')}
        onChange={(support) => onChange({ ...facets, support })}
      />
      <ChoiceField
        className={styles.facet}
        label={t('side.move')}
        value={facets.move}
        options={choices('move', MOVE_VERDICTS)}
        none={t('decisions.facetAny')}
        onChange={(move) => onChange({ ...facets, move })}
      />
    </div>
  );
}
