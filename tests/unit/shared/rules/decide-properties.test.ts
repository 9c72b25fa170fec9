import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, decideWithDrift } from '../../../../shared/rules/decide.ts';
import { type Decision, decisionSchema } from '../../../../shared/rules/decision.ts';
import { cachedDecider } from '../../../../shared/rules/decision-cache.ts';
import { compileRulebook } from '../../../../shared/rules/engine/compile-rulebook.ts';
import type { CompiledRulebook } from '../../../../shared/rules/engine/compiled-rulebook.ts';
import type { FactDefinition } from '../../../../shared/rules/fact-definition.ts';
import { FACT_NAMES, FACTS, type KnownFacts } from '../../../../shared/rules/facts.ts';
import { decideByEnumeration } from './every-combination.ts';
import { anyValue, randomFacts } from './random-facts.ts';
import { productRulebooks } from './rulebook-files.ts';

const library = productRulebooks();
const editions = [...library.books.keys()];
const anyEdition = fc.constantFrom(...editions);

function bookOf(edition: string): CompiledRulebook {
  const book = library.books.get(edition);
  if (book === undefined) throw new Error(`no edition ${edition}`);
  return book;
}

function holdsFor(
  runs: number,
  unknownGates: number,
  property: (edition: string, facts: KnownFacts) => void,
): void {
  fc.assert(fc.property(anyEdition, randomFacts(unknownGates), property), { numRuns: runs });
}

function listsOf(decision: Decision): Record<string, readonly string[]> {
  return {
    ruleIds: decision.ruleIds,
    missingPrerequisites: [...decision.missingPrerequisites].sort(),
    steps: decision.steps.map((step) => `${step.id} ${step.actor}`).sort(),
    warnings: [...decision.warnings].sort(),
    deadlines: decision.deadlines.map((one) => `${one.id} ${one.daysLeft}`).sort(),
    nextPages: [...decision.nextPages].sort(),
  };
}

describe('a decision', () => {
  it('is what trying every combination of the unknown gate facts gives: verdicts, questions and lists', () => {
    holdsFor(300, 3, (edition, facts) => {
      const decision = decide(bookOf(edition), facts);
      const { shared, ...defined } = decideByEnumeration(bookOf(edition), facts);
      expect({
        support: decision.support,
        move: decision.move,
        questions: [...decision.questions].sort(),
      }).toEqual(defined);
      expect(listsOf(decision)).toEqual(shared);
    });
  });

  it('fits its schema, survives JSON and is the same twice', () => {
    holdsFor(200, 4, (edition, facts) => {
      const decision = decideWithDrift(library, edition, facts);
      const text = JSON.stringify(decision);
      expect(decisionSchema.parse(JSON.parse(text))).toEqual(decision);
      expect(JSON.stringify(decideWithDrift(library, edition, facts))).toBe(text);
    });
  });

  it('rests on at least one fired rule with a citation, and every step has an actor', () => {
    holdsFor(300, 11, (edition, facts) => {
      const decision = decide(bookOf(edition), facts);
      expect(decision.ruleIds).not.toEqual([]);
      expect(decision.citations).not.toEqual([]);
      expect(decision.steps.filter((step) => (step.actor as string) === '')).toEqual([]);
    });
  });

  it('says nothing for a side nobody asked about', () => {
    holdsFor(200, 3, (edition, facts) => {
      for (const [wish, silent] of [
        ['support', 'move'],
        ['move', 'support'],
      ] as const) {
        const decision = decide(bookOf(edition), { ...facts, wish });
        expect(decision[silent]).toBe('not-requested');
        expect(decision.fired.filter((rule) => rule.side === silent)).toEqual([]);
        expect(decision.basis[silent]).toBeNull();
      }
    });
  });

  it('does not depend on the order of facts', () => {
    holdsFor(200, 4, (edition, facts) => {
      const reversed = Object.fromEntries(Object.entries(facts).reverse()) as KnownFacts;
      expect({ ...decide(bookOf(edition), reversed), facts: {} }).toEqual({
        ...decide(bookOf(edition), facts),
        facts: {},
      });
    });
  });

  it('does not depend on the order of rules, workings and conditions', () => {
    const shuffled = new Map(
      [...library.resolved].map(([edition, book]) => {
        const rules = [...book.rules]
          .reverse()
          .map((rule) => ({ ...rule, clauses: [...rule.clauses].reverse() }));
        const workings = [...book.workings]
          .reverse()
          .map((row) => ({ ...row, when: [...row.when].reverse() }));
        return [edition, compileRulebook({ ...book, rules, workings }, bookOf(edition).sha256)];
      }),
    );
    holdsFor(300, 3, (edition, facts) => {
      const other = decide(shuffled.get(edition) ?? bookOf(edition), facts);
      const own = decide(bookOf(edition), facts);
      expect({ ...other, fired: [] }).toEqual({ ...own, fired: [] });
    });
  });

  it('never turns from a settled verdict into another one when an unknown gate fact becomes known', () => {
    holdsFor(300, 5, (edition, facts) => {
      const decision = decide(bookOf(edition), facts);
      for (const { name, value } of possibleAnswers(facts)) {
        const later = decide(bookOf(edition), { ...facts, [name]: value } as KnownFacts);
        for (const side of ['support', 'move'] as const) {
          if (decision[side] !== 'needs-review')
            expect(later[side], `${name} = ${value}`).toBe(decision[side]);
        }
      }
    });
  });

  it('is the same from the cache', () => {
    const decider = cachedDecider(library, 20);
    holdsFor(100, 3, (edition, facts) => {
      const direct = decideWithDrift(library, edition, facts);
      expect(decider(edition, facts)).toEqual(direct);
      expect(decider(edition, facts)).toEqual(direct);
    });
  });
});

describe('random facts', () => {
  it('reach every stated value sooner or later', () => {
    const seen = fc.sample(anyValue('relationshipState'), 500);
    expect(new Set(seen).size).toBe(FACTS.relationshipState.values.length);
  });
});

/**
 * Every value an unknown gate fact may turn out to have; the dual role is never assumed, so it may change a
 * verdict.
 */
function possibleAnswers(facts: KnownFacts): readonly { readonly name: string; readonly value: string }[] {
  return FACT_NAMES.flatMap((name) => {
    const definition: FactDefinition = FACTS[name];
    if (definition.class !== 'gate' || facts[name] !== undefined) return [];
    const byService = definition.assumedBy?.values[facts.serviceType ?? ''];
    const values =
      definition.assumedBy === undefined
        ? (definition.assumed ?? definition.values ?? [])
        : (byService ?? []);
    return values.map((value) => ({ name, value }));
  });
}
