import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useState } from 'react';
import type { CustomerId } from '../../../../shared/domain/id.ts';
import type { CustomerListRow } from '../../../../shared/ipc/contract/customers.ts';
import type { FactName } from '../../../../shared/rules/facts.ts';
import type { MoveVerdict, SupportVerdict } from '../../../../shared/rules/vocabulary.ts';
import { useRequest } from '../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { pressedIn } from '../../../app/keys/key-choices.ts';
import { peekIsOpen, wantedPeek } from '../../../app/palette/wanted.ts';
import { VerdictChip } from '../../../decision/verdict-chip.tsx';
import { displayText, Outside } from '../../../ui/display-text.tsx';

const useStyles = makeStyles({
  panel: {
    flex: '0 0 320px',
    boxSizing: 'border-box',
    minHeight: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 899px)': { flex: '0 0 180px' },
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  name: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase400, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalM} 0`,
  },
  facts: { margin: 0, display: 'grid', gap: tokens.spacingVerticalS },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** The panel follows the focus once it has rested so long. */
const FOLLOW_MS = 120;

/** True while the panel is wanted; the key of the table turns it on and off without moving the focus. */
export function usePeek() {
  const [open, setOpen] = useState(() => wantedPeek() !== null);
  useEffect(peekIsOpen, []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (pressedIn('customers', event) !== 'customersPeek') return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { open, close: () => setOpen(false) };
}

/** The value once it has stood still. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), FOLLOW_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

interface Props {
  readonly row: CustomerListRow;
  readonly onClose: () => void;
}

/** What is known of the customer whose row has the focus: verdicts, facts with their words, and what is missing. */
export function PeekPanel({ row: focused, onClose }: Props) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, texts, value } = useMessages();
  const row = useSettled(focused);
  const { data } = useRequest(bridge, 'customers.get', { id: row.id as CustomerId });
  const page = data?.id === row.id ? data : null;
  const factName = (fact: string) => texts.facts[fact as FactName] ?? fact;
  const lines: (readonly [string, string])[] = (page?.facts ?? []).map((one) => [
    factName(one.fact),
    value(one.fact, one.value),
  ]);
  if (row.deadline !== null)
    lines.push([t('facet.deadline'), `${row.deadline.on} · ${t(`customers.deadline.${row.deadline.what}`)}`]);
  if (row.tags.length > 0) lines.push([t('customers.column.tags'), displayText(row.tags.join(', '))]);
  if (page !== null && page.missing.length > 0)
    lines.push([t('customer.notKnown'), page.missing.map(factName).join(', ')]);
  return (
    <aside className={styles.panel} aria-label={t('peek.label')} data-testid="peek">
      <div className={styles.head}>
        <h2 className={styles.name}>
          <Outside text={row.name} />
        </h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={t('peek.close')}
          title={t('peek.close')}
          onClick={onClose}
        />
      </div>
      <p className={styles.quiet}>
        {displayText([row.domain ?? '', row.tenantId ?? ''].filter(Boolean).join(' · '))}
      </p>
      {row.support === null || row.move === null ? null : (
        <div className={styles.chips}>
          <VerdictChip side="support" verdict={row.support as SupportVerdict} />
          <VerdictChip side="move" verdict={row.move as MoveVerdict} />
        </div>
      )}
      <dl className={styles.facts}>
        {lines.map(([term, text]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.value}>{text}</dd>
          </div>
        ))}
      </dl>
    </aside>
  );
}
