import { useEffect, useMemo } from 'react';
import { createStore } from 'zustand/vanilla';
import type { RuleRow } from '../../../shared/ipc/contract/rulebook.ts';
import { RULE_TOPICS, type RuleTopic } from '../../../shared/rules/rule-topic.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { searchRows } from '../../app/lists/search-rows.ts';
import { announce } from '../../ui/live-regions.tsx';
import { useComposedText } from '../../ui/use-composed-text.ts';

/** What was typed and chosen: a rule is opened, read and left, and the list is found as it was. */
const kept = createStore(() => ({ text: '', basis: 'any', ruleId: '' }));

export const keptView = () => kept.getState();
export const keepView = (view: Partial<ReturnType<typeof keptView>>): void => kept.setState(view);

/** Rules under their topics, without topics that have none. */
export function byTopic<R extends { readonly topic: RuleTopic }>(
  rules: readonly R[],
): readonly (readonly [RuleTopic, readonly R[]])[] {
  return RULE_TOPICS.map((topic) => [topic, rules.filter((rule) => rule.topic === topic)] as const).filter(
    ([, found]) => found.length > 0,
  );
}

/** Rules that fit what is typed and the chosen basis, in the order in which they are drawn. */
export function useRuleSearch(rules: readonly RuleRow[], basis: string) {
  const { t, number } = useMessages();
  const text = useComposedText(keptView().text);
  const groups = useMemo(() => {
    const ofBasis = basis === 'any' ? rules : rules.filter((rule) => rule.basis === basis);
    return byTopic(searchRows(ofBasis, text.settled));
  }, [rules, basis, text.settled]);
  const shown = groups.flatMap(([, found]) => found);
  const count = t('customers.count', { shown: number(shown.length), total: number(rules.length) });
  useEffect(() => keepView({ text: text.settled }), [text.settled]);
  useEffect(() => {
    if (text.settled !== '') announce(count);
  }, [count, text.settled]);
  return { text, groups, shown, count };
}
