import { describe, expect, it } from 'vitest';
import { signalValue } from '../../../../renderer/features/rulebook/rule-words.ts';
import { decisionTexts } from '../../../../renderer/messages/messages.ts';
import { RULE_TOPICS, topicOf } from '../../../../shared/rules/rule-topic.ts';
import { productRulebooks } from '../../shared/rules/rulebook-files.ts';

const books = [...productRulebooks().resolved.values()];
const signals = books.flatMap((book) =>
  Object.entries(book.signals).flatMap(([name, values]) => values.map((value) => [name, value] as const)),
);

describe.each(['en', 'zh-CN'] as const)('the words of rules in %s', (language) => {
  const texts = decisionTexts(language);

  it('name every signal of every book, and none that is gone', () => {
    const names = new Set(signals.map(([name]) => name));
    expect(Object.keys(texts.signals).sort()).toEqual([...names].sort());
  });

  it('have a word for every value of every signal that is not its id', () => {
    const raw = signals.filter(([name, value]) => signalValue({ texts }, name, value) === value);
    expect(raw).toEqual([]);
    expect(signals.length).toBeGreaterThan(100);
  });
});

describe('the topic of a rule', () => {
  const ids = [...new Set(books.flatMap((book) => book.rules.map((rule) => rule.id)))];

  it('is one of the known ones, and each topic has rules', () => {
    expect(new Set(ids.map(topicOf))).toEqual(new Set(RULE_TOPICS));
  });

  it.each([
    ['mc-license-no-switch', 'licences'],
    ['mc-usage-coexist', 'azure'],
    ['mc-user-roles', 'roles'],
    ['mc-scope', 'scope'],
    ['rr-region', 'requests'],
    ['gd-duration', 'gdap'],
  ])('of %s is %s', (id, topic) => {
    expect(topicOf(id)).toBe(topic);
  });
});
