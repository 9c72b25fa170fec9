import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { DecidedLine, DecidedThen } from '../../../shared/ipc/contract/cases.ts';
import { compareDecisions } from '../../../shared/rules/compare-decisions.ts';
import type { FactName } from '../../../shared/rules/facts.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { useVerdictWords } from '../../decision/verdict-chip.tsx';
import { Section } from '../../ui/section.tsx';
import { SideBySide } from './side-by-side.tsx';

const useStyles = makeStyles({
  between: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
});

/** What changed between the day of saving and today, in sentences: facts by name, then edition and rules. */
function useBetween(): (then: DecidedThen, today: DecidedLine['decision']) => readonly string[] {
  const { t, texts, value } = useMessages();
  const known = (fact: string, one: string | number | null) =>
    one === null ? t('whatIf.notKnown') : value(fact, one);
  return (then, today) => [
    ...compareDecisions(then, today).facts.map(({ fact, from, to }) =>
      t('then.fact', {
        fact: texts.facts[fact as FactName] ?? fact,
        from: known(fact, from),
        to: known(fact, to),
      }),
    ),
    ...(then.why.includes('edition') ? [t('then.edition', { from: then.edition, to: today.edition })] : []),
    ...(then.why.includes('rules') ? [t('then.rules', { edition: then.edition })] : []),
  ];
}

/** A case that is decided differently today: the bar says both, the comparison shows what lies between. */
export function ThenAndNow({ line }: { readonly line: DecidedLine }) {
  const styles = useStyles();
  const { t } = useMessages();
  const words = useVerdictWords();
  const between = useBetween();
  const [isOpen, setIsOpen] = useState(false);
  const then = line.decidedThen;
  if (then === null) return null;
  const { decision } = line;
  return (
    <>
      <MessageBar intent="info" layout="multiline" data-testid="then-and-now">
        <MessageBarBody>
          {t('case.then', {
            date: then.on,
            support: words.support(then.support),
            move: words.move(then.move),
          })}
        </MessageBarBody>
        <MessageBarActions>
          <Button aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            {t('then.compare')}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {isOpen ? (
        <Section heading={t('then.title')} testId="then-compared">
          <SideBySide
            columns={[
              {
                key: 'then',
                heading: t('then.column', { date: then.on, edition: then.edition }),
                decision: then,
              },
              {
                key: 'now',
                heading: t('then.today', { edition: decision.edition }),
                decision,
              },
            ]}
          />
          <h3 className={styles.between}>{t('then.between')}</h3>
          <ul className={styles.list}>
            {between(then, decision).map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}
