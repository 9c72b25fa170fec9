import {
  Button,
  makeStyles,
  mergeClasses,
  Overflow,
  OverflowItem,
  tokens,
  useArrowNavigationGroup,
  useOverflowMenu,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { useState } from 'react';
import type { CustomerFacet, CustomerFilter } from '../../../../shared/domain/customer-view.ts';
import type { FacetCounts } from '../../../../shared/ipc/contract/customers.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { FacetButton } from './facet-button.tsx';

const useStyles = makeStyles({
  bar: { flexShrink: 0, minWidth: 0, marginBottom: tokens.spacingVerticalM },
  // The padding is room for the ring of the focus, which the line would cut.
  line: {
    display: 'flex',
    alignItems: 'center',
    // Wider letters come without a new measuring: what no longer fits stands below and is never cut.
    flexWrap: 'wrap',
    minWidth: 0,
    padding: '2px',
    overflow: 'hidden',
  },
  // Not a gap of the line: what fits is reckoned from the widths of the items alone.
  item: { flexShrink: 0, paddingInlineEnd: tokens.spacingHorizontalS },
  rest: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 2px 2px`,
  },
  more: { whiteSpace: 'nowrap' },
  active: {
    color: tokens.colorBrandForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
  },
});

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
  /** Counts over all customers: what is offered does not move while filters change. */
  readonly whole: readonly FacetCounts[];
  readonly filter: CustomerFilter;
  readonly onChange: (filter: CustomerFilter) => void;
}

const chosenIn = (filter: CustomerFilter, facet: CustomerFacet): readonly string[] => filter[facet] ?? [];

/** A facet that tells customers apart. */
const isUseful = ({ facet, values }: FacetCounts): boolean => values.length >= (FLAGS.has(facet) ? 1 : 2);

interface MoreProps {
  readonly open: boolean;
  /** Facets behind the button that filter. */
  readonly active: number;
  readonly onToggle: () => void;
}

/** The button behind the facets that fit into the line; it names how many of the others filter. */
function More({ open, active, onToggle }: MoreProps) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>();
  if (!isOverflowing) return null;
  const word = t(open ? 'facet.fewer' : 'facet.more');
  return (
    <div ref={ref} className={styles.item}>
      <Button
        size="small"
        appearance={active > 0 ? 'secondary' : 'subtle'}
        className={mergeClasses(styles.more, active > 0 && styles.active)}
        aria-expanded={open}
        icon={open ? <ChevronUpRegular /> : <ChevronDownRegular />}
        iconPosition="after"
        data-testid="more-facets"
        onClick={onToggle}
      >
        {active === 0 ? word : t('facet.chosen', { facet: word, count: number(active) })}
      </Button>
    </div>
  );
}

/** The line of facets that fit, and below it the others once they were asked for. */
function Lines({ facets, filter, onChange }: Omit<Props, 'whole'>) {
  const styles = useStyles();
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const [hidden, setHidden] = useState<readonly CustomerFacet[]>([]);
  const arrows = useArrowNavigationGroup({ axis: 'horizontal', circular: true, memorizeCurrent: true });
  const button = (counts: FacetCounts) => (
    <FacetButton
      counts={counts}
      chosen={chosenIn(filter, counts.facet)}
      onChange={(values) => onChange({ ...filter, [counts.facet]: [...values] })}
    />
  );
  const rest = facets.filter((one) => hidden.includes(one.facet));
  const active = rest.filter((one) => chosenIn(filter, one.facet).length > 0).length;
  return (
    <div role="toolbar" aria-label={t('facet.bar')} className={styles.bar} {...arrows}>
      <Overflow
        minimumVisible={1}
        padding={16}
        onOverflowChange={(_event, { itemVisibility }) =>
          setHidden(facets.map((one) => one.facet).filter((facet) => itemVisibility[facet] === false))
        }
      >
        <div className={styles.line}>
          {facets.map((counts, index) => (
            <OverflowItem key={counts.facet} id={counts.facet} priority={facets.length - index}>
              <div className={styles.item}>{button(counts)}</div>
            </OverflowItem>
          ))}
          <More open={open} active={active} onToggle={() => setOpen(!open)} />
        </div>
      </Overflow>
      {!open || rest.length === 0 ? null : (
        <div className={styles.rest} data-testid="facets-rest">
          {rest.map((counts) => (
            <div key={counts.facet}>{button(counts)}</div>
          ))}
        </div>
      )}
    </div>
  );
}

/** Facets in the fixed order of a role: as many as fit in one line, and the others when asked for. */
export function FacetBar({ facets, whole, filter, onChange }: Props) {
  const offered = new Set(whole.filter(isUseful).map((one) => one.facet));
  const useful = facets.filter((one) => offered.has(one.facet) || chosenIn(filter, one.facet).length > 0);
  return useful.length === 0 ? null : <Lines facets={useful} filter={filter} onChange={onChange} />;
}
