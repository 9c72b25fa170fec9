import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { CustomerFacet, CustomerFilter } from '../../../../shared/domain/customer-view.ts';
import type { FacetCounts } from '../../../../shared/ipc/contract/customers.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { useFacetWords } from './facet-words.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalM,
    flexShrink: 0,
  },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    maxHeight: '96px',
    overflowY: 'auto',
  },
  label: { color: tokens.colorNeutralForeground3 },
  chip: { maxWidth: '320px', fontWeight: tokens.fontWeightRegular },
  word: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Values a facet is filtered by. */
const chosenIn = (filter: CustomerFilter, facet: CustomerFacet): readonly string[] => filter[facet] ?? [];

interface Chip {
  readonly facet: CustomerFacet;
  readonly value: string;
  readonly words: string;
}

/** What the list is filtered by, one entry per value, in words. */
export function useChips(facets: readonly FacetCounts[], filter: CustomerFilter): readonly Chip[] {
  const words = useFacetWords();
  const { t } = useMessages();
  return (Object.keys(filter) as CustomerFacet[]).flatMap((facet) =>
    chosenIn(filter, facet).map((value) => {
      const label = facets
        .find((one) => one.facet === facet)
        ?.values.find((one) => one.value === value)?.label;
      const word = displayText(words.value(facet, value, label ?? null));
      return { facet, value, words: t('facet.chip', { facet: words.facet(facet), value: word }) };
    }),
  );
}

interface ChipsProps {
  readonly chips: readonly Chip[];
  readonly filter: CustomerFilter;
  readonly onChange: (filter: CustomerFilter) => void;
}

/** The filters in words, each removable, and all at once. */
export function FilterChips({ chips, filter, onChange }: ChipsProps) {
  const styles = useStyles();
  const { t } = useMessages();
  if (chips.length === 0) return null;
  return (
    <div className={styles.bar} data-testid="filter-chips">
      <span className={styles.label}>{t('facet.filters')}</span>
      <ul className={styles.chips} aria-label={t('facet.filters')}>
        {chips.map(({ facet, value, words }) => (
          <li key={`${facet} ${value}`}>
            <Button
              size="small"
              shape="circular"
              className={styles.chip}
              icon={<DismissRegular />}
              iconPosition="after"
              title={words}
              aria-label={t('facet.remove', { filter: words })}
              onClick={() =>
                onChange({ ...filter, [facet]: chosenIn(filter, facet).filter((one) => one !== value) })
              }
            >
              <span className={styles.word}>{words}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button size="small" appearance="subtle" onClick={() => onChange({})}>
        {t('facet.clearAll')}
      </Button>
    </div>
  );
}
