import { makeStyles, tokens } from '@fluentui/react-components';
import { DraftsRegular } from '@fluentui/react-icons/svg/drafts';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';
import type { RequestState } from '../../../shared/domain/request.ts';
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
});

function iconOf(state: RequestState) {
  if (state === 'draft') return <DraftsRegular aria-hidden />;
  return state === 'cancelled' ? <SubtractCircleRegular aria-hidden /> : <MailRegular aria-hidden />;
}

/** State of a request: a dashed border says that this app keeps it and Microsoft does not show it (ux 5.3). */
export function RequestStateChip({ state }: { readonly state: RequestState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const word = t(`request.state.${state}`);
  return (
    <span
      className={styles.chip}
      role="img"
      aria-label={t('request.stateName', { state: word })}
      title={t('request.stateName', { state: word })}
    >
      {iconOf(state)}
      {word}
    </span>
  );
}
