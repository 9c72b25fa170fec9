import { makeStyles, tokens } from '@fluentui/react-components';
import type { CaseRow } from '../../../shared/ipc/contract/cases.ts';
import type { CustomerPage as Customer } from '../../../shared/ipc/contract/customers.ts';
import type { RequestRow } from '../../../shared/ipc/contract/requests.ts';
import type { MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { RequestStateChip } from '../../app/requests/request-state-chip.tsx';
import { caseRoute, requestRoute } from '../../app/routes.ts';
import { VerdictChip } from '../../decision/verdict-chip.tsx';
import { Section } from '../../ui/section.tsx';

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
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
  },
  none: { margin: 0 },
});

/** What is known of the customer with source and day, and what is not. */
export function KnownOf({ customer }: { readonly customer: Customer }) {
  const styles = useStyles();
  const { t, texts, value } = useMessages();
  const name = (fact: string) => texts.facts[fact as keyof typeof texts.facts] ?? fact;
  return (
    <Section heading={t('customer.known')} testId="known">
      <table className={styles.table}>
        <tbody>
          {customer.facts.map((one) => (
            <tr key={one.fact}>
              <th scope="row" className={styles.cell}>
                {name(one.fact)}
              </th>
              <td className={styles.cell}>{value(one.fact, one.value)}</td>
              <td className={`${styles.cell} ${styles.quiet}`}>
                {t(`case.origin.${one.origin}`, { date: one.asOf ?? '' })}
              </td>
            </tr>
          ))}
          {customer.missing.map((fact) => (
            <tr key={fact}>
              <th scope="row" className={styles.cell}>
                {name(fact)}
              </th>
              <td className={`${styles.cell} ${styles.quiet}`} colSpan={2}>
                {t('customer.notKnown')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Cases of the customer with their verdicts, newest first. */
export function CasesOf({ rows }: { readonly rows: readonly CaseRow[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('cases.title')} testId="cases">
      {rows.length === 0 ? <p className={styles.none}>{t('customer.noCases')}</p> : null}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <a className={styles.link} href={`#${caseRoute(row.id)}`}>
              {t('today.case', { number: row.number })}
            </a>
            {row.takenOn}
            <VerdictChip side="support" verdict={row.support as SupportVerdict} />
            <VerdictChip side="move" verdict={row.move as MoveVerdict} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Requests of the customer, newest first. */
export function RequestsOf({ rows }: { readonly rows: readonly RequestRow[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('requests.title')} testId="requests">
      {rows.length === 0 ? <p className={styles.none}>{t('customer.noRequests')}</p> : null}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row}>
            <a className={styles.link} href={`#${requestRoute(row.id)}`}>
              {`${row.number} · ${t(`request.kind.${row.kind}`)}`}
            </a>
            <RequestStateChip state={row.state} />
            <span className={styles.quiet}>{row.createdOn}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
