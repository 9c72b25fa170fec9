import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CustomerLook } from '../../../../shared/domain/customer-view.ts';
import type { SavedView } from '../../../../shared/ipc/contract/customers.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { customersRoute } from '../../../app/routes.ts';
import { displayText } from '../../../ui/display-text.tsx';
import { BELOW } from '../../../ui/popover-place.ts';
import { ColumnChooser } from './columns/column-chooser.tsx';
import { useViewActions, ViewForm } from './view-form.tsx';
import { isSameLook, VIEWS, viewsOf } from './views.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    flexShrink: 0,
  },
  name: { maxWidth: '320px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  changed: { color: tokens.colorNeutralForeground3 },
  // Its own margin reaches beyond the menu, which would then scroll sideways.
  divider: { marginLeft: 0, marginRight: 0 },
});

/** The view that is shown, how it is defined, and how it looks now. */
export interface ViewState {
  readonly view: string;
  readonly saved: readonly SavedView[];
  readonly defined: CustomerLook;
  readonly look: CustomerLook;
}

interface Props extends ViewState {
  readonly onLook: (patch: Partial<CustomerLook>) => void;
  /** Searches for this text instead. */
  readonly onText: (text: string) => void;
}

/** Name of a view, built in or somebody's own. */
export function useViewName(): (view: string, saved: readonly SavedView[]) => string {
  const { t } = useMessages();
  return (view, saved) => {
    const own = saved.find((one) => one.id === view);
    const builtIn = VIEWS.find((one) => one === view) ?? 'all';
    return own === undefined ? t(`customers.view.${builtIn}`) : displayText(own.name);
  };
}

type Editing = 'new' | 'name' | null;

/** Views to choose from, and what can be done with the one that is shown. */
function ViewMenu({
  view,
  saved,
  defined,
  look,
  onEdit,
}: ViewState & { readonly onEdit: (what: Editing) => void }) {
  const styles = useStyles();
  const { workspace } = useDesk();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  const nameOf = useViewName();
  const { change, remove } = useViewActions();
  const own = saved.find((one) => one.id === view);
  const isChanged = !isSameLook(defined, look);
  const choices = [...viewsOf(workspace?.role), ...saved.map((one) => one.id)];
  return (
    <Menu
      positioning={BELOW}
      checkedValues={{ view: [view] }}
      onCheckedValueChange={(_event, { checkedItems }) => go(customersRoute(checkedItems[0] ?? 'all'))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<ChevronDownRegular />} iconPosition="after" data-testid="views">
          <span className={styles.name}>{t('view.button', { name: nameOf(view, saved) })}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover role="region" aria-label={t('view.choose')} data-testid="view-menu">
        <MenuList>
          {choices.map((one) => (
            <MenuItemRadio key={one} name="view" value={one}>
              {nameOf(one, saved)}
            </MenuItemRadio>
          ))}
          <MenuDivider className={styles.divider} />
          <MenuItem onClick={() => onEdit('new')}>{t('view.saveAs')}</MenuItem>
          {own === undefined ? null : (
            <>
              <MenuItem disabled={!isChanged} onClick={() => void change(own, { look })}>
                {t('view.saveChanges')}
              </MenuItem>
              <MenuItem onClick={() => onEdit('name')}>{t('view.rename')}</MenuItem>
              <MenuItem onClick={() => void remove(own)}>{t('view.remove')}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Which view is shown, whether it was changed, and its columns. */
export function ListBar(props: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const { view, saved, defined, look, onLook, onText } = props;
  const [editing, setEditing] = useState<Editing>(null);
  const own = saved.find((one) => one.id === view);
  return (
    <>
      <div className={styles.bar}>
        <ViewMenu {...props} onEdit={setEditing} />
        <ColumnChooser columns={look.columns} onColumns={(columns) => onLook({ columns })} />
        {isSameLook(defined, look) ? null : (
          <>
            <span className={styles.changed}>{t('view.changed')}</span>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                onText(defined.text);
                onLook(defined);
              }}
            >
              {t('view.reset')}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setEditing('new')}>
              {t('view.saveAs')}
            </Button>
          </>
        )}
      </div>
      {editing === null ? null : (
        <ViewForm look={look} own={editing === 'name' ? own : undefined} onDone={() => setEditing(null)} />
      )}
    </>
  );
}
