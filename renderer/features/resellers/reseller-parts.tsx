import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ResellerPage as Reseller } from '../../../shared/ipc/contract/resellers.ts';
import type { MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { RequestStateChip } from '../../app/requests/request-state-chip.tsx';
import { customerRoute, requestRoute } from '../../app/routes.ts';
import { VerdictChip } from '../../decision/verdict-chip.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { Section } from '../../ui/section.tsx';
import { useFactWords } from './reseller-words.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTopWidth: 0 },
  },
  who: { flex: '1 1 200px' },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
    overflowWrap: 'anywhere',
  },
  none: { margin: 0 },
});

/** Every field with its value, where it comes from and how old it is. */
export function KnownOf({ data }: { readonly data: Reseller }) {
  const styles = useStyles();
  const { t } = useMessages();
  const words = useFactWords();
  return (
    <Section heading={t('reseller.known')} testId="known">
      <table className={styles.table}>
        <tbody>
          {data.facts.map((fact) => (
            <tr key={fact.field}>
              <th scope="row" className={styles.cell}>
                {t(`reseller.field.${fact.field}`)}
              </th>
              <td className={styles.cell}>
                {words(fact.field, fact.value)}
                {fact.text === null ? '' : ` (${displayText(fact.text)})`}
              </td>
              <td className={mergeClasses(styles.cell, styles.quiet)}>
                {fact.origin === null ? '' : t(`case.origin.${fact.origin}`, { date: fact.asOf ?? '' })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Its customers; those with an open case come first, because they wait. */
export function CustomersOf({ data }: { readonly data: Reseller }) {
  const styles = useStyles();
  const { t } = useMessages();
  const rows = [...data.customerRows].sort((a, b) => Number(b.caseId !== null) - Number(a.caseId !== null));
  return (
    <Section heading={t('resellers.customers')} testId="reseller-customers">
      {rows.length === 0 ? <p className={styles.none}>{t('reseller.noCustomers')}</p> : null}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <span className={styles.who}>
              <a className={styles.link} href={`#${customerRoute(row.id)}`}>
                <Outside text={row.name} />
              </a>
            </span>
            {row.support === null || row.move === null ? (
              <span className={styles.quiet}>{t('reseller.waits.none')}</span>
            ) : (
              <>
                <VerdictChip side="support" verdict={row.support as SupportVerdict} />
                <VerdictChip side="move" verdict={row.move as MoveVerdict} />
              </>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Requests of its customers, newest first. */
export function RequestsOf({ data }: { readonly data: Reseller }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('requests.title')} testId="reseller-requests">
      {data.requestRows.length === 0 ? <p className={styles.none}>{t('reseller.noRequests')}</p> : null}
      <ul className={styles.list}>
        {data.requestRows.map((row) => (
          <li key={row.id} className={styles.row}>
            <span className={styles.who}>
              <a className={styles.link} href={`#${requestRoute(row.id)}`}>
                {`${row.number} · ${displayText(row.customerName)}`}
              </a>
            </span>
            {t(`request.kind.${row.kind}`)}
            <RequestStateChip state={row.state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
