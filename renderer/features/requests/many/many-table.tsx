import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ManyRow } from '../../../../shared/ipc/contract/requests-many.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { requestRoute } from '../../../app/routes.ts';
import { displayText, Outside } from '../../../ui/display-text.tsx';
import { stateOf } from './many-state.ts';
import { useSavedText } from './saved-text.ts';

const useStyles = makeStyles({
  scroller: { overflowX: 'auto' },
  table: { width: '100%', minWidth: '720px', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'start',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: 'middle',
    overflowWrap: 'anywhere',
  },
  number: { width: '56px' },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    color: tokens.colorBrandForegroundLink,
  },
  field: { width: '100%', minWidth: 0 },
  name: { textAlign: 'start', fontWeight: 'inherit' },
  look: { width: '34%' },
  state: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, display: 'inline-flex', fontSize: '20px' },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  check: { color: tokens.colorStatusWarningForeground1 },
  stop: { color: tokens.colorStatusDangerForeground1 },
});

const ICONS = { ready: CheckmarkCircleRegular, check: WarningRegular, stop: ProhibitedRegular } as const;

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly disabled: boolean;
  readonly onSave: (typed: string) => Promise<boolean>;
}

/** A part of one mail; leaving the field or Enter saves it. */
function RowField({ label, value, most, disabled, onSave }: FieldProps) {
  const styles = useStyles();
  const text = useSavedText(value, onSave);
  return (
    <Input
      className={styles.field}
      aria-label={label}
      value={text.typed}
      maxLength={most}
      disabled={disabled}
      spellCheck={false}
      onChange={(_event, data) => text.type(data.value)}
      onBlur={() => void text.settle()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) void text.settle();
      }}
    />
  );
}

/** Whether a mail can be saved, and what stops it in words; open checks are only counted, as they stand over the table. */
function State({ row }: { readonly row: ManyRow }) {
  const styles = useStyles();
  const { t, together } = useMessages();
  const state = stateOf(row);
  const look = state === 'ready' || state === 'check' ? state : 'stop';
  const Icon = ICONS[look];
  const stops = state === 'stop' ? row.stops.map((rule) => t(`preflight.rule.${rule}`)) : [];
  const open = state === 'stop' || state === 'check' ? row.checks.length : 0;
  return (
    <div className={styles.state}>
      <span className={`${styles.icon} ${styles[look]}`}>
        <Icon aria-hidden />
      </span>
      <div>
        {state === 'check' ? null : <div>{together([t(`many.state.${state}`), ...stops])}</div>}
        {open === 0 ? null : <div>{t('many.openChecks', { count: open })}</div>}
      </div>
    </div>
  );
}

/** Who accepts, or where the mail goes. */
export type Typed = { readonly recipient: string } | { readonly mail: string };

interface Props {
  readonly rows: readonly ManyRow[];
  /** What was typed of one mail; answers whether it was saved. */
  readonly onType: (id: string, typed: Typed) => Promise<boolean>;
}

function Row({ row, onType }: { readonly row: ManyRow; readonly onType: Props['onType'] }) {
  const styles = useStyles();
  const { t } = useMessages();
  const name = displayText(row.customerName);
  return (
    <tr data-state={stateOf(row)}>
      <td className={styles.cell}>
        <a className={styles.link} href={`#${requestRoute(row.id)}`}>
          {t('many.open', { number: row.number })}
        </a>
      </td>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <Outside text={row.customerName} />
      </th>
      <td className={styles.cell}>
        <RowField
          label={t('many.recipientOf', { name })}
          value={row.recipient}
          most={300}
          disabled={!row.isDraft}
          onSave={(recipient) => onType(row.id, { recipient })}
        />
      </td>
      <td className={styles.cell}>
        <RowField
          label={t('many.mailOf', { name })}
          value={row.mail}
          most={320}
          disabled={!row.isDraft}
          onSave={(mail) => onType(row.id, { mail })}
        />
      </td>
      <td className={styles.cell}>
        <State row={row} />
      </td>
    </tr>
  );
}

/** Everybody who is written to: the draft, the customer, who accepts, the address, and whether the mail can go. */
export function ManyTable({ rows, onType }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const heads = [
    ['number', t('requests.number')],
    ['customer', t('requests.customer')],
    ['recipient', t('request.recipient')],
    ['mail', t('request.mail')],
    ['look', t('many.look')],
  ] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls what is wider than the window.
    <section className={styles.scroller} aria-label={t('many.rows')} tabIndex={0}>
      <table className={styles.table} aria-label={t('many.table')}>
        <thead>
          <tr>
            {heads.map(([key, text]) => (
              <th
                key={key}
                scope="col"
                className={mergeClasses(
                  styles.head,
                  key === 'number' && styles.number,
                  key === 'look' && styles.look,
                )}
              >
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} onType={onType} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
