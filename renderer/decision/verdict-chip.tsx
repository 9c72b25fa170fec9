import { makeStyles, tokens } from '@fluentui/react-components';
import { BranchCompareRegular } from '@fluentui/react-icons/svg/branch-compare';
import type { MoveVerdict, SupportVerdict, Verdict } from '../../shared/rules/vocabulary.ts';
import { useMessages } from '../app/desk-context.tsx';
import { verdictLooks } from './verdict-look.ts';

const useStyles = makeStyles({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    maxWidth: '100%',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    boxSizing: 'border-box',
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThin} solid CanvasText` },
    '& svg': { flexShrink: 0 },
  },
  word: { overflow: 'hidden', textOverflow: 'ellipsis' },
});

type Props = (
  | { readonly side: 'support'; readonly verdict: SupportVerdict }
  | { readonly side: 'move'; readonly verdict: MoveVerdict }
) & {
  /** Says that another edition decides differently; a mark shows it, the name has the words. */
  readonly drift?: string;
};

/** Word of a verdict on its side. */
export function useVerdictWords() {
  const { texts } = useMessages();
  return {
    support: (verdict: string): string => texts.support[verdict as SupportVerdict]?.chip ?? verdict,
    move: (verdict: string): string => texts.move[verdict as MoveVerdict]?.chip ?? verdict,
  };
}

/** A verdict in two words: icon, word, colour, and the side in its name. */
export function VerdictChip(props: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const words = useVerdictWords();
  const { Icon, color, background } = verdictLooks[props.verdict as Verdict];
  const word = words[props.side](props.verdict);
  const said = `${t(`side.${props.side}`)}: ${word}`;
  const name = props.drift === undefined ? said : `${said}; ${props.drift}`;
  return (
    <span
      className={styles.chip}
      style={{ color, backgroundColor: background }}
      role="img"
      aria-label={name}
      title={name}
    >
      <Icon aria-hidden />
      <span className={styles.word}>{word}</span>
      {props.drift === undefined ? null : <BranchCompareRegular aria-hidden />}
    </span>
  );
}
