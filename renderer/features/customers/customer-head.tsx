import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { CustomerPage as Customer } from '../../../shared/ipc/contract/customers.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { usePlaceNames } from '../../app/fields/place-names.ts';
import { resellerRoute } from '../../app/routes.ts';
import { displayText, Outside } from '../../ui/display-text.tsx';

const useStyles = makeStyles({
  relation: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  ids: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
  },
});

/** Who the customer is: sentence of the link, ids, other names, whose it is. */
export function CustomerHead({ data }: { readonly data: Customer }) {
  const styles = useStyles();
  const { t, value } = useMessages();
  const { country } = usePlaceNames();
  const relation =
    data.relation === 'linked-access-unknown'
      ? t('customer.linkedAccessUnknown')
      : value('relationshipState', data.relation);
  return (
    <>
      {data.missingSince === null ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('customer.missing', { date: data.missingSince })}</MessageBarBody>
        </MessageBar>
      )}
      <p className={styles.relation}>{relation}</p>
      <p className={styles.ids}>
        {data.domain === null ? null : <Outside text={data.domain} />}{' '}
        <span className={styles.mono}>{data.tenantId}</span>
        {data.country === null ? '' : ` · ${country(data.country)}`}
      </p>
      {data.resellers.map(({ id, name }) => (
        <p key={id} className={styles.ids}>
          <a className={styles.link} href={`#${resellerRoute(id)}`}>
            {t('customer.resellers', { names: displayText(name) })}
          </a>
        </p>
      ))}
      {data.tags.length === 0 ? null : (
        <p className={styles.ids}>{t('customer.tags', { tags: data.tags.map(displayText).join(' · ') })}</p>
      )}
      {data.otherNames.length === 0 ? null : (
        <p className={styles.ids}>
          {t('customer.otherNames', { names: data.otherNames.map(displayText).join(' · ') })}
        </p>
      )}
    </>
  );
}
