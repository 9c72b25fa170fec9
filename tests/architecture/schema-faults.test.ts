import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { schemaFaults } from './schema-faults.ts';

describe('the walk over a schema', () => {
  it.each([
    ['an object that lets unknown keys pass', z.object({ a: z.int() })],
    ['a string without a limit', z.strictObject({ a: z.string() })],
    ['a string without a limit inside a list', z.strictObject({ a: z.array(z.string()).max(3) })],
    ['a list without a limit', z.strictObject({ a: z.array(z.string().max(2)) })],
    ['a limitless branch of a choice', z.union([z.string().max(3), z.string()])],
    ['an optional limitless string', z.strictObject({ a: z.string().optional() })],
    ['a pattern that repeats without end', z.string().regex(/^a+$/)],
    ['a record with limitless keys', z.record(z.string(), z.int())],
    ['a value nobody looks at', z.strictObject({ a: z.unknown() })],
  ])('finds %s', (_what, schema) => {
    expect(schemaFaults(schema, 'input')).toHaveLength(1);
  });

  it('accepts strict and bounded schemas', () => {
    const schema = z.strictObject({
      a: z.string().max(3),
      b: z.array(z.enum(['x'])).max(2),
      c: z.record(z.string().max(3), z.int()),
      d: z
        .string()
        .regex(/^[a-f]{8}$/)
        .transform((text) => text as 'branded'),
    });
    expect(schemaFaults(schema, 'input')).toEqual([]);
  });
});
