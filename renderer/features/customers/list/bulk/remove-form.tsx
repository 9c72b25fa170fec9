import { Button } from '@fluentui/react-components';
import { useRequest } from '../../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../../app/desk-context.tsx';
import { displayText } from '../../../../ui/display-text.tsx';
import { Refusal } from '../../../../ui/refusal.tsx';
import { useFormStyles } from './bulk-forms.tsx';

const NAMED = 5;

/** The safe button takes the focus once the numbers are there; before that the surface has nothing to take it. */
const takeFocus = (element: HTMLButtonElement | null): void => element?.focus();

interface Props {
  readonly ids: readonly string[];
  readonly onRemove: () => void;
  readonly onCancel: () => void;
}

/** What would go and what would stay, in numbers and names, before anything is deleted. */
export function RemoveForm({ ids, onRemove, onCancel }: Props) {
  const styles = useFormStyles();
  const { bridge } = useDesk();
  const { t, number, error } = useMessages();
  const asked = useRequest(bridge, 'customers.look-at-removal', { ids: [...ids] as never[] });
  if (asked.error !== null) return <Refusal text={error(asked.error)} />;
  if (asked.data === null) return <p className={styles.text}>{t('bulk.removeLooking')}</p>;
  const { customers, subscriptions, cases, drafts, staying } = asked.data;
  const more = staying.length - NAMED;
  return (
    <div className={styles.form}>
      {customers === 0 ? null : (
        <>
          <p className={styles.text}>
            {t('bulk.removeAsk', { count: customers, number: number(customers) })}
          </p>
          <ul className={styles.list}>
            <li>{t('bulk.removeSubscriptions', { number: number(subscriptions) })}</li>
            <li>{t('bulk.removeCases', { number: number(cases) })}</li>
            <li>{t('bulk.removeDrafts', { number: number(drafts) })}</li>
          </ul>
        </>
      )}
      {staying.length === 0 ? null : (
        <>
          <p className={styles.text}>
            {t('bulk.removeStay', { count: staying.length, number: number(staying.length) })}
          </p>
          <ul className={styles.list}>
            {staying.slice(0, NAMED).map((one) => (
              <li key={one.id}>{displayText(one.name)}</li>
            ))}
            {more > 0 ? <li>{t('bulk.andMore', { count: more })}</li> : null}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        {customers === 0 ? null : (
          <Button appearance="primary" onClick={onRemove}>
            {t('bulk.removeNow', { count: customers, number: number(customers) })}
          </Button>
        )}
        <Button ref={takeFocus} onClick={onCancel}>
          {t('customer.cancel')}
        </Button>
      </div>
    </div>
  );
}
