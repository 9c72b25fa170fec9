import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { CaseId } from '../../../shared/domain/id.ts';
import type { DecidedLine, RuleText, TriedFacts, WhyNotSide } from '../../../shared/ipc/contract/cases.ts';
import type { RequestOutput } from '../../../shared/ipc/contract.ts';
import type { FactName } from '../../../shared/rules/facts.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { useSourcePlace } from '../../decision/source-words.ts';
import { useVerdictWords } from '../../decision/verdict-chip.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { choicesOf } from './fact-control.tsx';

const useStyles = makeStyles({
  goal: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `${tokens.spacingVerticalXXS} 0` },
  list: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
  },
  way: {
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
    marginBottom: tokens.spacingVerticalS,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: {
    margin: `${tokens.spacingVerticalXXS} 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

type Explained = RequestOutput<'cases.why-not'>;
type Way = WhyNotSide['verdicts'][number]['ways'][number];

/** Reason of a rule and where it stands. */
function RuleBehind({ rule }: { readonly rule: RuleText | undefined }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  const place = useSourcePlace();
  if (rule === undefined) return null;
  const places = rule.citations.map(place).join('; ');
  return (
    <p className={styles.quiet}>
      {t('whyNot.rule', { reason: rule.reason[language] })} {t('whyNot.source', { place: places })}
    </p>
  );
}

interface WayProps {
  readonly way: Way;
  readonly isFirst: boolean;
  readonly rules: Explained['rules'];
  readonly onAnswer: (fact: string, value: string) => void;
  readonly onTry: (facts: TriedFacts) => void;
}

/** One way to a verdict: what fails, what is unknown and can be answered here, and a trial of all of it. */
function WayThere({ way, isFirst, rules, onAnswer, onTry }: WayProps) {
  const styles = useStyles();
  const { t, texts, value } = useMessages();
  const name = (fact: string) => texts.facts[fact as FactName] ?? fact;
  const wantedWords = ({ fact, wanted }: Way['facts'][number]) =>
    wanted.map((one) => value(fact, one)).join(t('whyNot.or'));
  return (
    <div className={styles.way} data-testid="way">
      <p className={styles.text}>{t(isFirst ? 'whyNot.way' : 'whyNot.orWay')}</p>
      <ul className={styles.list}>
        {way.facts.map((one) => (
          <li key={one.fact}>
            <div className={styles.row}>
              <span>
                {one.known === null
                  ? t('whyNot.unknown', { fact: name(one.fact), wanted: wantedWords(one) })
                  : t('whyNot.fails', {
                      fact: name(one.fact),
                      known: value(one.fact, one.known),
                      wanted: wantedWords(one),
                    })}
              </span>
              {one.known === null ? (
                <Select
                  size="small"
                  aria-label={t('whyNot.answer', { fact: name(one.fact) })}
                  value=""
                  onChange={(_event, data) => onAnswer(one.fact, data.value)}
                >
                  <option value="">{t('whyNot.choose')}</option>
                  {choicesOf(one.fact as FactName, undefined).map((word) => (
                    <option key={word} value={word}>
                      {value(one.fact, word)}
                    </option>
                  ))}
                </Select>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      {way.ruleIds.slice(0, 2).map((id) => (
        <RuleBehind key={id} rule={rules[id]} />
      ))}
      <Button
        size="small"
        onClick={() =>
          onTry(Object.fromEntries(way.facts.map(({ fact, wanted }) => [fact, wanted[0] ?? 'unknown'])))
        }
      >
        {t('whyNot.try')}
      </Button>
    </div>
  );
}

function NearRules({
  explained,
  facts,
}: {
  readonly explained: Explained;
  readonly facts: DecidedLine['decision']['facts'];
}) {
  const styles = useStyles();
  const { t, texts, value } = useMessages();
  const { language } = useDesk().preferences;
  if (explained.nearRules.length === 0) return null;
  return (
    <details>
      <summary>
        {t('whyNot.near')} ({explained.nearRules.length})
      </summary>
      <ul className={styles.list}>
        {explained.nearRules.map(({ ruleId, fact }) => (
          <li key={`${ruleId} ${fact}`}>
            {t('whyNot.nearRule', {
              title: explained.rules[ruleId]?.title[language] ?? ruleId,
              fact: texts.facts[fact as FactName] ?? fact,
              known: value(fact, facts[fact as FactName] ?? 'unknown'),
            })}
            <RuleBehind rule={explained.rules[ruleId]} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface Props extends Pick<WayProps, 'onAnswer' | 'onTry'> {
  readonly id: string;
  readonly line: DecidedLine;
}

/** Why a side is not decided otherwise: for every verdict one could act on, what would have to be different or known. */
export function WhyNot({ id, line, onAnswer, onTry }: Props) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const words = useVerdictWords();
  const { data, error: refused } = useRequest(bridge, 'cases.why-not', {
    id: id as CaseId,
    lineId: line.lineId,
  });
  return (
    <Section heading={t('whyNot.heading')} testId="why-not">
      {refused === null ? null : <Refusal text={error(refused)} />}
      {data?.sides.flatMap(({ side, verdicts }) =>
        verdicts.map(({ verdict, ways }) => (
          <div key={`${side} ${verdict}`} data-verdict={`${side} ${verdict}`}>
            <h3 className={styles.goal}>{t(`whyNot.${side}`, { verdict: words[side](verdict) })}</h3>
            {ways.length === 0 ? <p className={styles.text}>{t('whyNot.none')}</p> : null}
            {ways.map((way, index) => (
              <WayThere
                key={way.facts.map((one) => `${one.fact} ${one.wanted.join(' ')}`).join(';')}
                way={way}
                isFirst={index === 0}
                rules={data.rules}
                onAnswer={onAnswer}
                onTry={onTry}
              />
            ))}
          </div>
        )),
      )}
      {data === null ? null : <NearRules explained={data} facts={line.decision.facts} />}
    </Section>
  );
}
