import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { CustomerFacet, CustomerFilter } from '../../../../shared/domain/customer-view.ts';
import type { FacetCounts } from '../../../../shared/ipc/contract/customers.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { FacetButton } from './facet-button.tsx';
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

/** So many facets stand in the bar at once; the others are one press away. */
const FIRST = 6;

/** Facets of which even one value says something, because most customers have none. */
const FLAGS: ReadonlySet<CustomerFacet> = new Set([
  'tag',
  'review',
  'drift',
  'deadline',
  'accessEnd',
  'missing',
]);

interface Props {
  readonly facets: readonly FacetCounts[];
  readonly filter: CustomerFilter;
  readonly onChange: (filter: CustomerFilter) => void;
}

const chosenIn = (filter: CustomerFilter, facet: CustomerFacet): readonly string[] => filter[facet] ?? [];

/** A facet that tells customers apart, or is filtered by. */
const isUseful = ({ facet, values }: FacetCounts, filter: CustomerFilter): boolean =>
  values.length >= (FLAGS.has(facet) ? 1 : 2) || chosenIn(filter, facet).length > 0;

/** Facets in their fixed order: the first ones, and the others when asked for. */
export function FacetBar({ facets, filter, onChange }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const [more, setMore] = useState(false);
  const useful = facets.filter((one) => isUseful(one, filter));
  const shown = more ? useful : useful.slice(0, FIRST);
  if (useful.length === 0) return null;
  return (
    <fieldset
      className={styles.bar}
      style={{ border: 0, padding: 0, marginInline: 0 }}
      aria-label={t('facet.bar')}
    >
      {shown.map((counts) => (
        <FacetButton
          key={counts.facet}
          counts={counts}
          chosen={chosenIn(filter, counts.facet)}
          onChange={(values) => onChange({ ...filter, [counts.facet]: [...values] })}
        />
      ))}
      {useful.length <= FIRST ? null : (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={more}
          icon={more ? <ChevronUpRegular /> : <ChevronDownRegular />}
          iconPosition="after"
          onClick={() => setMore(!more)}
        >
          {t(more ? 'facet.fewer' : 'facet.more')}
        </Button>
      )}
    </fieldset>
  );
}

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
