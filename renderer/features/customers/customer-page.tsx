import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CaseRow } from '../../../shared/ipc/contract/cases.ts';
import type { CustomerPage as Customer } from '../../../shared/ipc/contract/customers.ts';
import type { MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { caseRoute, newCaseRoute } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { VerdictChip } from '../../decision/verdict-chip.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { RenameForm } from './rename-form.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  relation: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  ids: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
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

function Known({ customer }: { readonly customer: Customer }) {
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

function Cases({ rows }: { readonly rows: readonly CaseRow[] }) {
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

/** Customer page (S-05): who it is, what we know from where, what nobody knows yet, and its cases. */
export function CustomerPage({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error, value } = useMessages();
  const [, go] = useHashLocation();
  const [renaming, setRenaming] = useState(false);
  const { data, error: refused, reload } = useRequest(bridge, 'customers.get', { id });

  async function rename(name: string) {
    const reply = await bridge.request('customers.rename', { id, name });
    setRenaming(false);
    if (reply.ok) showToast(t('customer.renamed', { name: displayText(name) }), reply.value.changeSetId);
    else showToast(error(reply.error));
  }
  async function remove(name: string) {
    const reply = await bridge.request('customers.remove', { id });
    if (!reply.ok) return showToast(error(reply.error));
    showToast(t('customer.removed', { name: displayText(name) }), reply.value.changeSetId);
    return go('/customers');
  }

  if (data === null) {
    return (
      <>
        <PageHeading title={t('customers.title')} />
        {refused === null ? null : (
          <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
        )}
      </>
    );
  }
  const relation =
    data.relation === 'linked-access-unknown'
      ? t('customer.linkedAccessUnknown')
      : value('relationshipState', data.relation);
  const actions = (
    <>
      <Button appearance="primary" onClick={() => go(newCaseRoute(id))}>
        {t('today.newCase')}
      </Button>
      <Button onClick={() => setRenaming(true)}>{t('customer.rename')}</Button>
      <Button onClick={() => void remove(data.name)}>{t('customer.remove')}</Button>
    </>
  );
  return (
    <>
      <PageHeading title={displayText(data.name)} actions={actions} />
      <div className={styles.column}>
        {renaming ? (
          <RenameForm
            name={data.name}
            onRename={(name) => void rename(name)}
            onCancel={() => setRenaming(false)}
          />
        ) : null}
        {data.missingSince === null ? null : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('customer.missing', { date: data.missingSince })}</MessageBarBody>
          </MessageBar>
        )}
        <p className={styles.relation}>{relation}</p>
        <p className={styles.ids}>
          {data.domain === null ? null : <Outside text={data.domain} />}{' '}
          <span className={styles.mono}>{data.tenantId}</span>
        </p>
        {data.otherNames.length === 0 ? null : (
          <p className={styles.ids}>
            {t('customer.otherNames', { names: data.otherNames.map(displayText).join(' · ') })}
          </p>
        )}
        <Cases rows={data.cases} />
        <Known customer={data} />
      </div>
    </>
  );
}
