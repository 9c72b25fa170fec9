import { makeStyles, tokens } from '@fluentui/react-components';
import type { DecidedLine, DecidedLines } from '../../shared/ipc/contract/cases.ts';
import { useDesk, useMessages } from '../app/desk-context.tsx';
import { ruleRoute } from '../app/routes.ts';
import { Section } from '../ui/section.tsx';
import { useSourcePlace } from './source-words.ts';

const useStyles = makeStyles({
  pair: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  part: { flex: '1 1 260px' },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  source: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  rule: { color: tokens.colorBrandForegroundLink, marginInlineEnd: tokens.spacingHorizontalS },
  number: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});

type Citation = DecidedLine['decision']['citations'][number];

/** Rules in the order of their weight: those that made a verdict before those that only inform; each once. */
export function rulesInOrder({ decision }: DecidedLine): readonly string[] {
  const made = decision.fired.filter((one) => one.side !== 'information').map((one) => one.ruleId);
  return [...new Set([...made, ...decision.ruleIds])];
}

/** Sources in the order in which the reasons first need them, so that their numbers rise as one reads. */
export function citationsInOrder(line: DecidedLine): readonly Citation[] {
  const { citations } = line.decision;
  const read = rulesInOrder(line).flatMap((id) => citations.filter(({ ruleIds }) => ruleIds.includes(id)));
  return [...new Set([...read, ...citations])];
}

/** Numbers of the sources that carry a rule. */
export const numbersOf = (ruleId: string, citations: readonly Citation[]): readonly number[] =>
  citations.flatMap((citation, index) => (citation.ruleIds.includes(ruleId) ? [index + 1] : []));

interface Props {
  readonly line: DecidedLine;
  readonly rules: DecidedLines['rules'];
}

/** One sentence per rule with the numbers of its sources, and the sources in our own words beside them. */
export function WhyAndSources({ line, rules }: Props) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const { language } = useDesk().preferences;
  const place = useSourcePlace();
  const citations = citationsInOrder(line);
  const { conflicts, edition } = line.decision;
  const note = ({ source, place: at, ruleIds }: Citation): string | undefined =>
    rules[ruleIds[0] ?? '']?.citations.find((one) => one.source === source && one.place === at)?.note[
      language
    ];
  return (
    <div className={styles.pair}>
      <Section heading={t('case.why')} className={styles.part} testId="why">
        <ol className={styles.list}>
          {rulesInOrder(line).map((id) => (
            <li key={id}>
              {rules[id]?.reason[language] ?? id}{' '}
              {numbersOf(id, citations).map((n) => (
                <a
                  key={n}
                  href={`#source-${n}`}
                  className={styles.number}
                  onClick={(event) => focusSource(event, n)}
                >
                  [{n}]
                </a>
              ))}
            </li>
          ))}
        </ol>
      </Section>
      <Section heading={t('case.sources')} className={styles.part} testId="sources">
        <ol className={styles.list}>
          {citations.map((citation, index) => (
            <li
              key={`${citation.source} ${citation.place}`}
              id={`source-${index + 1}`}
              tabIndex={-1}
              className={styles.source}
            >
              {place(citation)}
              <div className={styles.quiet}>
                {note(citation)} <RuleLinks ruleIds={citation.ruleIds} rules={rules} />
              </div>
            </li>
          ))}
        </ol>
        <p className={styles.quiet}>
          {t('case.edition', {
            edition: texts.editions[edition as keyof typeof texts.editions],
            id: edition,
          })}
        </p>
        {conflicts.length === 0 ? null : (
          <p className={styles.quiet}>
            {t('case.conflicts')}: {conflicts.join(', ')}
          </p>
        )}
      </Section>
    </div>
  );
}

/** The rules that rest on a source, as links into the rulebook. */
function RuleLinks({
  ruleIds,
  rules,
}: {
  readonly ruleIds: readonly string[];
  readonly rules: DecidedLines['rules'];
}) {
  const styles = useStyles();
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  return ruleIds.map((id) => (
    <a key={id} href={`#${ruleRoute(id)}`} className={styles.rule}>
      {t('rulebook.openRule', { title: rules[id]?.title[language] ?? id })}
    </a>
  ));
}

function focusSource(event: { preventDefault(): void }, number: number): void {
  event.preventDefault();
  document.getElementById(`source-${number}`)?.focus();
}
