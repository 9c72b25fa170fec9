import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Vector } from './vector-check.ts';

const FOLDER = fileURLToPath(new URL('../../../fixtures/decision-vectors/', import.meta.url));

/** The specification's vectors, as handed out. */
export function givenVectors(): readonly Vector[] {
  return read('decision-vectors.json') as readonly Vector[];
}

/** Vectors that are known to fail, with the reason. */
export function pendingVectors(): readonly { readonly id: string; readonly reason: string }[] {
  return read('pending.json') as readonly { readonly id: string; readonly reason: string }[];
}

/** The specification's closed vocabulary. */
export type Vocabulary = {
  readonly editions: readonly string[];
  readonly shippedEditions: readonly string[];
  readonly facts: readonly VocabularyFact[];
  readonly verdicts: {
    readonly support: readonly string[];
    readonly move: readonly string[];
    readonly severity: Readonly<Record<string, number>>;
  };
} & Readonly<Record<VocabularyList, readonly string[]>>;

type VocabularyList =
  | 'prerequisites'
  | 'questions'
  | 'actors'
  | 'steps'
  | 'warnings'
  | 'deadlines'
  | 'nextPages'
  | 'basis'
  | 'sourceKeys'
  | 'rules';

type VocabularyFact = {
  readonly name: string;
  readonly kind: string;
  readonly class: string;
  readonly values?: readonly string[];
  readonly min?: number;
  readonly max?: number;
};

/** Reads {@link Vocabulary}. */
export function givenVocabulary(): Vocabulary {
  return read('vocabulary.json') as Vocabulary;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(FOLDER + name, 'utf8'));
}
