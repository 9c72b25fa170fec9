import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ComponentType } from 'react';
import type { ShownLink } from '../../../shared/ipc/contract/links.ts';
import { useMessages } from '../../app/desk-context.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  text: { overflowWrap: 'anywhere', minWidth: 0 },
});

interface Remark {
  readonly key: string;
  readonly text: string;
  readonly Icon: ComponentType<{ readonly 'aria-hidden'?: boolean }>;
  readonly color: string;
}

const good = { Icon: CheckmarkCircleRegular, color: tokens.colorStatusSuccessForeground1 };
const note = { Icon: InfoRegular, color: tokens.colorNeutralForeground3 };
const mind = { Icon: WarningRegular, color: tokens.colorStatusWarningForeground1 };

/** What speaks against a link, then what is true of every link of its kind. */
export function LinkRemarks({ link }: { readonly link: ShownLink }) {
  const styles = useStyles();
  const { t } = useMessages();
  const isOurs = link.owner === 'self' || link.owner === 'own-provider';
  const isRelationship = link.linkKind === 'reseller' || link.linkKind === 'indirect-reseller';
  const remarks: Remark[] = link.warnings.map((key) => ({ key, text: t(`links.warning.${key}`), ...mind }));
  const say = (key: 'clean' | 'sendOriginal' | 'acceptor' | 'separateGdap' | 'reusable', look: typeof good) =>
    remarks.push({ key, text: t(`links.${key}`), ...look });
  if (link.safeToSendAsGiven) say('clean', good);
  else if (isOurs && link.input !== link.decoded) say('sendOriginal', note);
  if (isRelationship && isOurs) {
    say('acceptor', note);
    say('separateGdap', note);
    say('reusable', note);
  }
  if (remarks.length === 0) return null;
  return (
    <ul className={styles.list}>
      {remarks.map(({ key, text, Icon, color }) => (
        <li key={key} className={styles.row}>
          <span className={styles.icon} style={{ color }}>
            <Icon aria-hidden />
          </span>
          <span className={styles.text}>{text}</span>
        </li>
      ))}
    </ul>
  );
}
