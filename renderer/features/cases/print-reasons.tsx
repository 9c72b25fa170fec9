import { makeStyles, tokens } from '@fluentui/react-components';
import type { DecidedLine, DecidedLines } from '../../../shared/ipc/contract/cases.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { useSourcePlace } from '../../decision/source-words.ts';
import { citationsInOrder, numbersOf, rulesInOrder } from '../../decision/why-and-sources.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
  sources: {
    columnCount: 2,
    columnGap: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  quiet: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly line: DecidedLine;
  readonly rules: DecidedLines['rules'];
}

/** Reasons as they stand on paper, each with the numbers of its sources. */
export function PrintedReasons({ line, rules }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  const citations = citationsInOrder(line);
  return (
    <Section heading={t('case.why')}>
      <ol className={styles.list}>
        {rulesInOrder(line).map((id) => (
          <li key={id}>
            {rules[id]?.reason[language] ?? id}{' '}
            {numbersOf(id, citations)
              .map((n) => `[${n}]`)
              .join(' ')}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Sources in two small columns, one entry each; they stand last, as references do. */
export function PrintedSources({ line }: Pick<Props, 'line'>) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const place = useSourcePlace();
  const citations = citationsInOrder(line);
  const { conflicts, edition } = line.decision;
  return (
    <Section heading={t('case.sources')}>
      <ol className={`${styles.list} ${styles.sources}`}>
        {citations.map((citation) => (
          <li key={`${citation.source} ${citation.place}`}>{place(citation)}</li>
        ))}
      </ol>
      <p className={styles.quiet}>
        {t('case.edition', {
          edition: texts.editions[edition as keyof typeof texts.editions],
          id: edition,
        })}
        {conflicts.length === 0 ? '' : t('print.conflicts', { list: conflicts.join(', ') })}
      </p>
    </Section>
  );
}
