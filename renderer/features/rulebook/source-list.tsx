import { makeStyles, tokens } from '@fluentui/react-components';
import type { RulePage } from '../../../shared/ipc/contract/rulebook.ts';
import { useDesk } from '../../app/desk-context.tsx';
import { useSourcePlace } from '../../decision/source-words.ts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Sources of a rule, each with what it says in our own words. */
export function SourceList({ citations }: Pick<RulePage, 'citations'>) {
  const styles = useStyles();
  const place = useSourcePlace();
  const { language } = useDesk().preferences;
  return (
    <ol className={styles.list}>
      {citations.map((citation) => (
        <li key={`${citation.source} ${citation.place}`}>
          {place(citation)}
          <div className={styles.quiet}>{citation.note[language]}</div>
        </li>
      ))}
    </ol>
  );
}
