import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { contract, type RequestName } from '../../../shared/ipc/contract.ts';
import type { InputIssue } from '../../../shared/result/app-error.ts';
import { appWithCase } from '../../support/app-with-case.ts';
import { type Mutation, mutationsOf, validInput } from '../../support/hostile/almost-valid.ts';

const NAMES = Object.keys(contract) as RequestName[];
const RUNS = 200;

const isBegun = (whole: readonly string[], begin: readonly string[]) =>
  begin.every((part, index) => whole[index] === part);

/** A finding on the way to the changed place, at least as near to it as the nearest choice allows, or inside of it. */
function isRight({ path: named, problem }: InputIssue, { what, path, least }: Mutation): boolean {
  const parts = named === '' ? [] : named.split('.');
  const [wanted, near] = [path.map(String), least.map(String)];
  // A record takes any key, so what was put there is wrong by a value inside.
  if (what === 'another type or value' && isBegun(parts, wanted)) return true;
  // Where one field says which shape a value has, that field is named, although the whole value was changed.
  const isTag = problem.startsWith('Invalid discriminator') && isBegun(parts.slice(0, -1), wanted);
  return isBegun(wanted, isTag ? parts.slice(0, -1) : parts) && isBegun(parts, near);
}

describe.each(NAMES)('%s', (name) => {
  it('V3 refuses an almost valid input with the path of its fault, or takes it as it is', async () => {
    const schema: z.ZodType = contract[name].input;
    const { app, words } = await appWithCase(RUNS);
    const valid = fc.sample(validInput(schema, words), RUNS);
    const mutations = valid.flatMap((value, index) => {
      const all = mutationsOf(schema, value);
      return all.slice(index % all.length, (index % all.length) + 1);
    });
    expect(mutations).toHaveLength(RUNS);
    let refused = 0;
    for (const mutation of mutations) {
      const parsed = schema.safeParse(mutation.value);
      const reply = await app.dispatch(name, mutation.value);
      const code = reply.ok ? 'granted' : reply.error.code;
      const shown = JSON.stringify(mutation).slice(0, 600);
      expect(code, shown).not.toBe('unexpected');
      // What fits the schema may still be refused by the use case, a workspace without a role for example.
      if (parsed.success) {
        expect(parsed.data, shown).toEqual(mutation.value);
        continue;
      }
      if (reply.ok || reply.error.code !== 'invalid-input') throw new Error(`${code}: ${shown}`);
      refused += 1;
      const { issues } = reply.error;
      expect(
        issues.some((issue) => isRight(issue, mutation)),
        `${shown}: ${JSON.stringify(issues)}`,
      ).toBe(true);
    }
    expect(refused).toBeGreaterThan(RUNS / 4);
    expect(app.defects).toEqual([]);
  }, 60_000);
});

describe('the changes of a valid input', () => {
  it('reach every field of a nested input', () => {
    const words = ['8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11'];
    const schema: z.ZodType = contract['cases.save'].input;
    const paths = fc
      .sample(validInput(schema, words), 50)
      .flatMap((value) => mutationsOf(schema, value).map(({ path }) => path.join('.')));
    expect(new Set(paths)).toEqual(
      expect.objectContaining(new Set(['', 'intake', 'intake.lines', 'intake.lines.0.lineId'])),
    );
  });
});
