import type { RuleClause, RuleCondition } from '../../../shared/ipc/contract/rulebook.ts';
import { factDefinition } from '../../../shared/rules/facts.ts';
import type { MoveVerdict, SupportVerdict } from '../../../shared/rules/vocabulary.ts';
import { type Messages, useDesk, useMessages } from '../../app/desk-context.tsx';
import type { MessageKey } from '../../messages/messages.ts';

const TABLES: readonly string[] = ['rowMove', 'route'];
const PARTIES: readonly string[] = ['actingParty', 'transactingParty', 'invitingParty'];

/** Word of a signal's value: verdicts and parties have theirs, the rest stands beside the signals. */
export function signalValue({ texts }: Pick<Messages, 'texts'>, signal: string, value: string): string {
  if (signal === 'rowSupport') return texts.support[value as SupportVerdict]?.chip ?? value;
  if (TABLES.includes(signal)) return texts.move[value as MoveVerdict]?.chip ?? value;
  if (PARTIES.includes(signal)) return texts.actors[value as keyof typeof texts.actors] ?? value;
  return texts.signalValues[`${signal}.${value}`] ?? texts.values[value] ?? value;
}

/** A condition on a signal that can only be set or not: `is yes` and its opposite. */
const isYesNo = ({ of, op, values }: RuleCondition): boolean =>
  of === 'signal' && values[0] === 'yes' && (op === 'is' || op === 'isNot');

function sentenceOf(condition: RuleCondition): MessageKey {
  const { of, name, op } = condition;
  if (isYesNo(condition)) return 'rulebook.op.is';
  if (of === 'signal' && op === 'isKnown') return 'rulebook.op.isThere';
  if (of === 'signal' && op === 'isUnknown') return 'rulebook.op.isNotThere';
  if (op === 'atLeast' && factDefinition(name)?.kind === 'date') return 'rulebook.op.fromDay';
  return `rulebook.op.${op}`;
}

/** Conditions as sentences: names and values in the words of the catalogues, operators as what they mean. */
export function useConditionWords(): (condition: RuleCondition) => string {
  const messages = useMessages();
  const { language } = useDesk().preferences;
  const { t, texts, value } = messages;
  const list = new Intl.ListFormat(language, { type: 'disjunction' });
  return (condition) => {
    const { of, name, op, values } = condition;
    const isFact = of === 'fact';
    const what = (isFact ? texts.facts[name as keyof typeof texts.facts] : texts.signals[name]) ?? name;
    const words = values.map((one) => (isFact ? value(name, one) : signalValue(messages, name, String(one))));
    const said = isYesNo(condition) ? [texts.values[op === 'is' ? 'yes' : 'no'] ?? ''] : words;
    return t(sentenceOf(condition), { what, values: list.format(said) });
  };
}

type Outcome = RuleClause['outcome'];

/** Who does a step: one party, or whoever a signal names. */
function doerOf({ texts }: Messages, step: NonNullable<Outcome['step']>): string {
  if (step.actor !== undefined) return texts.actors[step.actor];
  return texts.signals[step.actorFrom ?? ''] ?? '';
}

/** What a clause contributes beside its verdicts, one sentence each. */
export function useOutcomeWords(): (outcome: Outcome) => readonly string[] {
  const messages = useMessages();
  const { language } = useDesk().preferences;
  const { t, texts } = messages;
  const list = new Intl.ListFormat(language);
  const listed = (key: MessageKey, words: readonly string[] | undefined): readonly string[] =>
    words === undefined || words.length === 0 ? [] : [t(key, { what: list.format(words) })];
  return ({ except, prerequisites, questions, step, warnings, deadline, pages, closes }) => [
    ...listed(
      'rulebook.does.except',
      except?.map((one) => texts.support[one as SupportVerdict]?.chip ?? texts.move[one as MoveVerdict].chip),
    ),
    ...listed(
      'rulebook.does.prerequisites',
      prerequisites?.map((one) => texts.prerequisites[one]),
    ),
    ...listed(
      'rulebook.does.questions',
      questions?.map((one) => texts.questions[one].ask),
    ),
    ...(step === undefined
      ? []
      : [t('rulebook.does.step', { who: doerOf(messages, step), what: texts.steps[step.id] })]),
    ...listed(
      'rulebook.does.warnings',
      warnings?.map((one) => texts.warnings[one]),
    ),
    ...listed('rulebook.does.deadline', deadline === undefined ? undefined : [texts.deadlines[deadline.id]]),
    ...listed(
      'rulebook.does.pages',
      pages?.map((one) => texts.pages[one]),
    ),
    ...(closes === undefined ? [] : [t(`rulebook.closes.${closes}`)]),
  ];
}

/** Name of an edition in words. */
export function useEditionName(): (edition: string) => string {
  const { t, texts } = useMessages();
  return (edition) => texts.editions[edition as keyof typeof texts.editions] ?? t('rulebook.origin.base');
}
