import type { Asked, WorldAnswer } from './run-world.ts';
import { runWorld } from './run-world.ts';
import type { World } from './world.ts';

/**
 * All answers the unknown gate facts allow. A world is split only on a fact that was actually read, so
 * facts that do not matter cost nothing; together the answers cover every combination exactly once.
 */
export function exploreWorlds(world: World, asked: Asked): readonly WorldAnswer[] {
  const answer = runWorld(world, asked);
  if ('world' in answer) return [answer];
  const fact = answer.needs;
  return world.possibleValues(fact).flatMap((value) => exploreWorlds(world.assuming(fact, value), asked));
}

/**
 * The gate facts that made a difference to a side: two combinations that differ in nothing else give
 * another verdict. Two answers hold such a pair exactly when their assumptions contradict each other in one
 * single fact.
 */
export function decisiveFacts(
  answers: readonly WorldAnswer[],
  side: 'support' | 'move',
): ReadonlySet<number> {
  const facts = new Set<number>();
  answers.forEach((one, index) => {
    for (const other of answers.slice(index + 1)) {
      if (one[side] === other[side]) continue;
      const fact = onlyContradiction(one.world.assumed, other.world.assumed);
      if (fact !== undefined) facts.add(fact);
    }
  });
  return facts;
}

type Assumed = ReadonlyMap<number, string>;

function onlyContradiction(one: Assumed, other: Assumed): number | undefined {
  let found: number | undefined;
  for (const [fact, value] of one) {
    const opposite = other.get(fact);
    if (opposite === undefined || opposite === value) continue;
    if (found !== undefined) return undefined;
    found = fact;
  }
  return found;
}
