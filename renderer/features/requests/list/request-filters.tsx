import { makeStyles, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import { useHashLocation } from 'wouter/use-hash-location';
import { requestKind } from '../../../../shared/domain/request.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { requestsRoute } from '../../../app/routes.ts';
import { VIEWS, type View } from './request-views.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    marginBottom: tokens.spacingVerticalM,
  },
  views: { flexWrap: 'wrap', flexShrink: 0, maxWidth: '100%' },
});

/** Filters of the list. They stand in the address, so going back restores them. */
export function RequestFilters({ view, kind }: { readonly view: View; readonly kind: string | undefined }) {
  const styles = useStyles();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  return (
    <div className={styles.bar}>
      <TabList
        aria-label={t('requests.view')}
        className={styles.views}
        selectedValue={view}
        onTabSelect={(_event, data) => go(requestsRoute(String(data.value), kind))}
      >
        {VIEWS.map((one) => (
          <Tab key={one} value={one}>
            {t(`requests.view.${one}`)}
          </Tab>
        ))}
      </TabList>
      <Select
        aria-label={t('requests.kindFilter')}
        value={kind ?? ''}
        onChange={(_event, data) => go(requestsRoute(view, data.value === '' ? undefined : data.value))}
      >
        <option value="">{t('requests.kindAny')}</option>
        {requestKind.options.map((one) => (
          <option key={one} value={one}>
            {t(`request.kind.${one}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
