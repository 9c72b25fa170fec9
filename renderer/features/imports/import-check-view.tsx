import { Button, Checkbox, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import type { CheckedRow, ImportCheck } from '../../../shared/ipc/contract/imports.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { GROUPS, type Group, type ImportState } from './import-store.ts';
import { ReadAs } from './read-as.tsx';
import { Whose } from './whose.tsx';

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap' },
  scroll: {
    overflow: 'auto',
    maxHeight: '45vh',
    minHeight: '120px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    position: 'sticky',
    top: 0,
    textAlign: 'start',
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
  },
  cell: {
    padding: tokens.spacingHorizontalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  mono: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalL,
  },
  last: { marginInlineStart: 'auto', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  none: { margin: tokens.spacingHorizontalM },
});

/** Words of closed values that a list may change; other text is shown as it is. */
const VALUES = [
  'signed',
  'not-signed',
  'active',
  'suspended',
  'expired',
  'pending',
  'disabled',
  'deleted',
  'unrecognised',
  'authorized',
  'on',
  'off',
  'yes',
  'no',
  'reseller',
  'advisor',
  'syndication',
  'microsoft-support',
  'none',
  'unknown',
  '9999-12-31',
] as const;

function useValueWord(): (value: string | null) => string {
  const { t, texts } = useMessages();
  return (value) => {
    if (value === null || value === '') return t('import.empty');
    const known = VALUES.find((one) => one === value);
    if (known !== undefined) return t(`import.value.${known}`);
    const service = texts.services[value as keyof typeof texts.services];
    return service ?? texts.generations[value as keyof typeof texts.generations] ?? displayText(value);
  };
}

function RowText({ row }: { readonly row: CheckedRow }) {
  const styles = useStyles();
  const { t, importWord } = useMessages();
  const value = useValueWord();
  if (row.group === 'rejected') return <>{t('import.badRow', { reason: importWord(row.reason ?? '') })}</>;
  if (row.group === 'missing') return <>{t('import.missingText')}</>;
  return (
    <>
      {row.changes.map((one) => (
        <div key={one.field}>
          {t('import.change', {
            field: t(`import.field.${one.field as 'name'}`),
            before: value(one.before),
            after: value(one.after),
          })}
        </div>
      ))}
      {row.group === 'new' && row.detail !== null ? <Outside text={row.detail} /> : null}
      {row.warnings.map((one) => (
        <div key={one} className={styles.quiet}>
          {importWord(one)}
        </div>
      ))}
    </>
  );
}

const canBeTaken = (group: Group): boolean => group === 'new' || group === 'changed';

interface RowsProps {
  readonly rows: readonly CheckedRow[];
  readonly of: ImportCheck['of'];
  readonly state: ImportState;
}

function CheckedRows({ rows, of, state }: RowsProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const choice = canBeTaken(state.group);
  if (rows.length === 0) return <p className={styles.none}>{t('import.noRows')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {choice ? (
            <th scope="col" className={styles.head}>
              {t('import.take')}
            </th>
          ) : null}
          <th scope="col" className={styles.head}>
            {t('import.rows')}
          </th>
          <th scope="col" className={styles.head}>
            {t('import.name')}
          </th>
          <th scope="col" className={styles.head}>
            {t(`import.tenant.${of}`)}
          </th>
          <th scope="col" className={styles.head}>
            {t('import.what')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${row.row ?? 'none'} ${row.foreignId ?? index}`}>
            {choice ? (
              <td className={styles.cell}>
                <Checkbox
                  aria-label={t('import.takeName', { name: displayText(row.name) })}
                  checked={row.row === null || !state.skipped.has(row.row)}
                  onChange={() => {
                    if (row.row !== null) state.toggle(row.row);
                  }}
                />
              </td>
            ) : null}
            <td className={`${styles.cell} ${styles.quiet}`}>
              {row.row === null ? '' : t('import.row', { row: row.row, line: row.line ?? row.row })}
            </td>
            <td className={styles.cell}>
              <Outside text={row.name} />
            </td>
            <td className={`${styles.cell} ${styles.mono}`}>{row.foreignId}</td>
            <td className={styles.cell}>
              <RowText row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Props {
  readonly check: ImportCheck;
  readonly busy: boolean;
  readonly state: ImportState;
}

/** What the file holds and what it would change; counts are filters of the table below. */
export function ImportCheckView({ check, busy, state }: Props) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const rows = check.rows.filter((row) => row.group === state.group);
  const left = (group: 'new' | 'changed') =>
    check.counts[group] -
    check.rows.filter((row) => row.group === group && row.row !== null && state.skipped.has(row.row)).length;
  const [fresh, changed] = [left('new'), left('changed')];
  const nothing = fresh + changed + check.counts.missing === 0;
  const total = check.counts[state.group];
  return (
    <>
      <ReadAs check={check} />
      <Whose check={check} state={state} />
      {check.problem !== null ? null : (
        <>
          <TabList
            className={styles.tabs}
            selectedValue={state.group}
            onTabSelect={(_event, data) => state.show(data.value as Group)}
            aria-label={t('import.rows')}
          >
            {GROUPS.map((group) => (
              <Tab key={group} value={group}>
                {`${t(`import.group.${group}`)} ${number(check.counts[group])}`}
              </Tab>
            ))}
          </TabList>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
          <section className={styles.scroll} tabIndex={0} aria-label={t(`import.group.${state.group}`)}>
            <CheckedRows rows={rows} of={check.of} state={state} />
          </section>
          {rows.length < total ? (
            <p className={styles.quiet}>{t('import.shown', { n: number(rows.length), of: number(total) })}</p>
          ) : null}
        </>
      )}
      <div className={styles.foot}>
        <span className={styles.quiet}>
          {nothing && check.problem === null ? t('import.nothing') : t('import.before')}
        </span>
        <div className={styles.last}>
          <Button onClick={() => void state.cancel()} disabled={busy}>
            {t('import.cancel')}
          </Button>
          {check.problem === null ? (
            <Button
              appearance="primary"
              disabledFocusable={nothing || busy}
              onClick={() => void state.apply()}
            >
              {t('import.apply', { new: number(fresh), changed: number(changed) })}
            </Button>
          ) : (
            <Button appearance="primary" onClick={() => void state.choose()}>
              {t('import.choose')}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
