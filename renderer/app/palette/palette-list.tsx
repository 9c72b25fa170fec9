import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { useMessages } from '../desk-context.tsx';
import { useChordWords } from '../keys/chord-words.ts';
import type { Found } from './ranking.ts';
import type { PaletteItem } from './use-palette-items.ts';

const useStyles = makeStyles({
  list: {
    overflowY: 'auto',
    minHeight: 0,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  group: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '24px',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  name: { minWidth: 0 },
  detail: { minWidth: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  keys: {
    marginInlineStart: 'auto',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});

interface Props {
  readonly id: string;
  readonly groups: Found<PaletteItem>['groups'];
  readonly at: number;
  /** Whose actions these are; null = the results. */
  readonly actionsOf: string | null;
  readonly onTake: (item: PaletteItem) => void;
}

/** The rows in their groups. The field keeps the focus; each row's name says its group and position. */
export function PaletteList({ id, groups, at, actionsOf, onTake }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const keysOf = useChordWords();
  const active = `${id}-${at}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows stand at the same place after each key.
  useEffect(() => document.getElementById(active)?.scrollIntoView({ block: 'nearest' }), [active, groups]);
  const whose = actionsOf === null ? null : t('palette.actionsOf', { name: displayText(actionsOf) });
  const groupName = (group: Found<PaletteItem>['groups'][number]['group']) =>
    whose ?? t(`palette.group.${group}`);
  const order = groups.flatMap((one) => one.items);
  return (
    <div id={`${id}-list`} role="listbox" aria-label={whose ?? t('palette.results')} className={styles.list}>
      {groups.map(({ group, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a list of options has groups, not fieldsets.
        <div key={group} role="group" aria-labelledby={`${id}-group-${group}`}>
          <div id={`${id}-group-${group}`} role="presentation" className={styles.group}>
            {groupName(group)}
          </div>
          {items.map((item) => {
            const index = order.indexOf(item);
            const rowId = `${id}-${index}`;
            const detail = item.blocked ?? item.detail;
            const words = [item.name, detail].filter((one) => one !== '').join(', ');
            return (
              <div
                key={`${item.group} ${item.id}`}
                id={rowId}
                role="option"
                tabIndex={-1}
                aria-selected={rowId === active}
                aria-disabled={item.blocked !== null}
                aria-label={t('palette.option', {
                  words,
                  group: groupName(group),
                  at: index + 1,
                  total: order.length,
                })}
                className={mergeClasses(styles.row, rowId === active && styles.active)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onTake(item)}
                onKeyDown={() => undefined}
              >
                <span className={styles.name}>
                  <Outside text={item.name} />
                </span>
                <span className={styles.detail}>
                  <Outside text={detail} />
                </span>
                {item.binding === undefined ? null : (
                  <span className={styles.keys}>{keysOf(item.binding)[0] ?? ''}</span>
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
