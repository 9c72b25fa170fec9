import { makeStyles, tokens } from '@fluentui/react-components';
import type { LinkId } from '../../../shared/domain/id.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { RequestStateChip } from '../../app/requests/request-state-chip.tsx';
import { requestRoute } from '../../app/routes.ts';
import { displayText } from '../../ui/display-text.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What became of a kept link: since when, how often, and in which requests. */
export function LinkHistory({ linkId }: { readonly linkId: string }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const { data, error: refused, reload } = useRequest(bridge, 'links.history', { linkId: linkId as LinkId });
  if (refused !== null)
    return <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />;
  if (data === null) return null;
  return (
    <Section heading={t('links.history')} testId="link-history">
      <FactTable
        rows={[
          [t('links.firstUsed'), data.firstUsedOn],
          [t('links.lastUsed'), data.lastUsedOn],
          [t('links.uses'), t('links.usesCount', { count: data.uses })],
        ]}
      />
      {data.requests.length === 0 ? (
        <p className={styles.quiet}>{t('links.historyNone')}</p>
      ) : (
        <ul className={styles.list} aria-label={t('links.historyRequests')}>
          {data.requests.map(({ id, number, customerName, state, sentOn }) => (
            <li key={id} className={styles.item}>
              <a className={styles.link} href={`#${requestRoute(id)}`}>
                {t('links.historyRequest', { number, name: displayText(customerName) })}
              </a>
              <RequestStateChip state={state} />
              {sentOn === null ? null : <span>{sentOn}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
