import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { DraftsRegular } from '@fluentui/react-icons/svg/drafts';
import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake';
import { LinkDismissRegular } from '@fluentui/react-icons/svg/link-dismiss';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { MailUnreadRegular } from '@fluentui/react-icons/svg/mail-unread';
import { PeopleSwapRegular } from '@fluentui/react-icons/svg/people-swap';
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { ShieldKeyholeRegular } from '@fluentui/react-icons/svg/shield-keyhole';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { ComponentType } from 'react';
import type { RequestState } from '../../../shared/domain/request.ts';
import { STATE_ORIGINS } from '../../../shared/requests/life-cycle.ts';
import { useMessages } from '../desk-context.tsx';

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    boxSizing: 'border-box',
    '& svg': { flexShrink: 0 },
  },
  observed: {
    borderTopStyle: 'solid',
    borderRightStyle: 'solid',
    borderBottomStyle: 'solid',
    borderLeftStyle: 'solid',
  },
  brand: { color: tokens.colorBrandForeground2, backgroundColor: tokens.colorBrandBackground2 },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  warning: {
    color: tokens.colorStatusWarningForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  danger: {
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
});

type Family = 'quiet' | 'brand' | 'good' | 'warning' | 'danger';
type Icon = ComponentType<{ readonly 'aria-hidden'?: boolean }>;

const LOOKS: Readonly<Record<RequestState, readonly [Icon, Family]>> = {
  draft: [DraftsRegular, 'quiet'],
  'in-provider-review': [PeopleSwapRegular, 'brand'],
  ready: [MailUnreadRegular, 'quiet'],
  sent: [MailRegular, 'brand'],
  reminded: [ArrowRepeatAllRegular, 'brand'],
  accepted: [HandshakeRegular, 'good'],
  'permission-pending': [ShieldKeyholeRegular, 'brand'],
  active: [ShieldCheckmarkRegular, 'good'],
  'permission-lost': [PlugDisconnectedRegular, 'danger'],
  declined: [DismissCircleRegular, 'quiet'],
  lapsed: [ClockRegular, 'warning'],
  withdrawn: [SubtractCircleRegular, 'quiet'],
  cancelled: [SubtractCircleRegular, 'quiet'],
  removed: [LinkDismissRegular, 'quiet'],
};

const NAMES = {
  ours: 'request.stateName',
  observed: 'request.stateObserved',
  'ours-over-observed': 'request.stateOver',
} as const;

/** State of a request: a solid border is observed at Microsoft, a dashed one is kept by this app (ux 5.3). */
export function RequestStateChip({ state }: { readonly state: RequestState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const word = t(`request.state.${state}`);
  const origin = STATE_ORIGINS[state];
  const name = t(NAMES[origin], { state: word });
  const [Icon, family] = LOOKS[state];
  const colours = family === 'quiet' ? undefined : styles[family];
  return (
    <span
      className={mergeClasses(styles.chip, colours, origin === 'observed' && styles.observed)}
      role="img"
      aria-label={name}
      title={name}
    >
      <Icon aria-hidden />
      {word}
    </span>
  );
}
