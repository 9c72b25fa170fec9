import { Button, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { type AcquisitionChannel, acquisitionChannel } from '../../../shared/domain/subscription.ts';
import type { SubscriptionRow } from '../../../shared/ipc/contract/subscriptions.ts';
import type { Edition, MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { KeptText } from '../../app/saving/kept-text.tsx';
import { SavingLine } from '../../app/saving/saving-line.tsx';
import { useConfirmed } from '../../app/saving/use-confirmed.ts';
import { VerdictChip } from '../../decision/verdict-chip.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';

const useStyles = makeStyles({
  confirmed: { position: 'relative', paddingInlineStart: tokens.spacingHorizontalS },
  scroll: { overflowX: 'auto' },
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    verticalAlign: 'top',
  },
  name: { minWidth: '180px', overflowWrap: 'anywhere' },
  addOn: { paddingInlineStart: tokens.spacingHorizontalXXL },
  title: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  channel: { minWidth: '190px' },
  chip: { whiteSpace: 'nowrap' },
  proposed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
});

const NEVER = '9999-12-31';

/** When it ends and whether it renews itself, in words. */
function useTerm(): (row: SubscriptionRow) => readonly (string | null)[] {
  const { t } = useMessages();
  return ({ termEnd, autoRenew, isTrial }) => {
    const end =
      termEnd === NEVER ? t('subscriptions.neverEnds') : t('subscriptions.endsOn', { date: termEnd ?? '' });
    const renewal = { on: t('subscriptions.autoRenewOn'), off: t('subscriptions.autoRenewOff') };
    return [
      termEnd === null ? null : end,
      renewal[autoRenew as 'on'] ?? null,
      isTrial === true ? t('subscriptions.trial') : null,
    ];
  };
}

/** What is known of a subscription besides its name, as one line of words. */
function useDetails(): (row: SubscriptionRow) => string {
  const { t, texts } = useMessages();
  const term = useTerm();
  return (row) =>
    [
      row.quantity === null ? null : t('subscriptions.quantity', { count: row.quantity }),
      texts.services[row.serviceType as keyof typeof texts.services],
      texts.generations[row.commerceGeneration as keyof typeof texts.generations],
      row.status === null ? null : t(`subscriptions.status.${row.status as 'active'}`),
      ...term(row),
    ]
      .filter(Boolean)
      .join(' · ');
}

interface Props {
  readonly rows: readonly SubscriptionRow[];
  /** Answers whether it was saved. */
  readonly onChannel: (row: SubscriptionRow, channel: AcquisitionChannel | null) => Promise<boolean>;
  readonly onChange: (row: SubscriptionRow) => void;
  readonly onRemove: (row: SubscriptionRow) => void;
}

function ChannelCell({ row, onChannel }: { readonly row: SubscriptionRow } & Pick<Props, 'onChannel'>) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const proposed = acquisitionChannel.options.find((one) => one === row.proposedChannel);
  const name = displayText(row.name);
  const stored = acquisitionChannel.options.find((one) => one === row.acquisitionChannel) ?? 'unknown';
  const channel = useConfirmed<AcquisitionChannel | 'unknown'>(stored, (chosen) =>
    onChannel(row, chosen === 'unknown' ? null : chosen),
  );
  const shown = channel.shown === 'unknown' ? '' : channel.shown;
  return (
    <div className={styles.confirmed}>
      <SavingLine active={channel.isSaving} />
      <Select
        aria-label={t('subscriptions.boughtOf', { name })}
        value={shown}
        onChange={(_event, data) =>
          channel.choose(acquisitionChannel.options.find((one) => one === data.value) ?? 'unknown')
        }
      >
        <option value="">{texts.channels.unknown.name}</option>
        {acquisitionChannel.options.map((one) => (
          <option key={one} value={one}>
            {texts.channels[one].name}
          </option>
        ))}
      </Select>
      {proposed === undefined ? null : (
        <div className={mergeClasses(styles.proposed, styles.quiet)}>
          {t('subscriptions.proposed', { channel: texts.channels[proposed].name })}
          <Button
            size="small"
            aria-label={t('subscriptions.confirmOf', { name, channel: texts.channels[proposed].name })}
            onClick={() => channel.choose(proposed)}
          >
            {t('subscriptions.confirm')}
          </Button>
        </div>
      )}
      {channel.kept === null ? null : (
        <KeptText text={texts.channels[channel.kept].name} onPutBack={channel.putBack} />
      )}
    </div>
  );
}

function Row({
  row,
  isAddOn,
  ...actions
}: Omit<Props, 'rows'> & { readonly row: SubscriptionRow; readonly isAddOn: boolean }) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const details = useDetails();
  const name = displayText(row.name);
  const differs = row.drift.map((edition) =>
    t('subscriptions.differs', { edition: texts.editions[edition as Edition] ?? edition }),
  );
  const drift = differs.length === 0 ? {} : { drift: differs.join(' ') };
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.name, isAddOn && styles.addOn)}>
        <div className={styles.title}>
          <Outside text={row.name} />
        </div>
        <div className={styles.quiet}>
          {isAddOn ? `${t('subscriptions.addOn')} · ` : ''}
          {details(row)}
        </div>
      </th>
      <td className={mergeClasses(styles.cell, styles.channel)}>
        <ChannelCell row={row} onChannel={actions.onChannel} />
      </td>
      <td className={mergeClasses(styles.cell, styles.chip)}>
        <VerdictChip side="support" verdict={row.support as SupportVerdict} {...drift} />
      </td>
      <td className={mergeClasses(styles.cell, styles.chip)}>
        <VerdictChip side="move" verdict={row.move as MoveVerdict} {...drift} />
      </td>
      <td className={styles.cell}>
        <div className={styles.buttons}>
          <Button
            size="small"
            aria-label={t('subscriptions.changeOf', { name })}
            onClick={() => actions.onChange(row)}
          >
            {t('subscriptions.change')}
          </Button>
          <Button
            size="small"
            aria-label={t('subscriptions.removeOf', { name })}
            onClick={() => actions.onRemove(row)}
          >
            {t('subscriptions.remove')}
          </Button>
        </div>
      </td>
    </tr>
  );
}

/** Subscriptions with today's verdicts. "Bought from" is chosen in place: the one answer most verdicts hang on. */
export function SubscriptionsTable({ rows, ...actions }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const ids = new Set(rows.map((row) => row.subscriptionId));
  const heads = [
    t('subscriptions.name'),
    t('subscriptions.bought'),
    t('side.support'),
    t('side.move'),
    t('subscriptions.actions'),
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={t('subscriptions.caption')}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              isAddOn={row.parentId !== null && ids.has(row.parentId)}
              {...actions}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
