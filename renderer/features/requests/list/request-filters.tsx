import { makeStyles, Select, Tab, TabList, ToggleButton, tokens } from '@fluentui/react-components';
import { useHashLocation } from 'wouter/use-hash-location';
import { requestKind } from '../../../../shared/domain/request.ts';
import { REQUEST_GROUPINGS } from '../../../../shared/ipc/contract/app.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { requestsBoardRoute, requestsRoute } from '../../../app/routes.ts';
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
  shapes: { display: 'flex', gap: tokens.spacingHorizontalXS },
  views: { flexWrap: 'wrap', flexShrink: 0, maxWidth: '100%' },
});

/** Filters of the list. They stand in the address, so going back restores them. */
export function RequestFilters({
  view,
  kind,
  board,
}: {
  readonly view: View;
  readonly kind: string | undefined;
  readonly board: boolean;
}) {
  const styles = useStyles();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  const { workspace, preferences, setPreferences } = useDesk();
  return (
    <div className={styles.bar}>
      <div className={styles.shapes}>
        <ToggleButton size="small" checked={!board} onClick={() => go(requestsRoute('open', kind))}>
          {t('requests.asList')}
        </ToggleButton>
        <ToggleButton size="small" checked={board} onClick={() => go(requestsBoardRoute(kind))}>
          {t('requests.asBoard')}
        </ToggleButton>
      </div>
      {board ? null : (
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
      )}
      <Select
        aria-label={t('requests.kindFilter')}
        value={kind ?? ''}
        onChange={(_event, { value }) => {
          const wanted = value === '' ? undefined : value;
          go(board ? requestsBoardRoute(wanted) : requestsRoute(view, wanted));
        }}
      >
        <option value="">{t('requests.kindAny')}</option>
        {requestKind.options.map((one) => (
          <option key={one} value={one}>
            {t(`request.kind.${one}`)}
          </option>
        ))}
      </Select>
      {board ? null : (
        <Select
          aria-label={t('requests.groupBy')}
          value={preferences.requestGrouping}
          onChange={(_event, { value }) =>
            setPreferences({
              requestGrouping: REQUEST_GROUPINGS.find((one) => one === value) ?? 'none',
            })
          }
        >
          {REQUEST_GROUPINGS.filter(
            (one) => one !== 'reseller' || workspace?.role === 'indirect-provider',
          ).map((one) => (
            <option key={one} value={one}>
              {t(`requests.groupBy.${one}`)}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
