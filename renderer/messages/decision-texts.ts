import type {
  AcquisitionChannel,
  CommerceGeneration,
  ServiceType,
} from '../../shared/domain/subscription.ts';
import type { FactName } from '../../shared/rules/facts.ts';
import type {
  DeadlineId,
  NextPage,
  Prerequisite,
  Question,
  StepId,
  Warning,
} from '../../shared/rules/listed-ids.ts';
import type {
  Actor,
  BasisTag,
  Edition,
  MoveVerdict,
  SourceKey,
  SupportVerdict,
} from '../../shared/rules/vocabulary.ts';

/** A verdict's head sentence (at most 20 words), the line below it, and the two or three words of its chip. */
export interface VerdictText {
  readonly head: string;
  readonly line: string;
  readonly chip: string;
}

/** A question as it is put, and how one finds the answer without a network. */
export interface QuestionText {
  readonly ask: string;
  readonly how: string;
}

/**
 * Texts of every closed id of a decision in one language. Both languages have every key, or the project does not compile.
 * Texts of rules are not here: they stand in their rulebook rows. Braces are filled by the page.
 */
export interface DecisionTexts {
  readonly support: Readonly<Record<SupportVerdict, VerdictText>>;
  readonly move: Readonly<Record<MoveVerdict, VerdictText>>;
  readonly steps: Readonly<Record<StepId, string>>;
  readonly actors: Readonly<Record<Actor, string>>;
  readonly questions: Readonly<Record<Question, QuestionText>>;
  readonly prerequisites: Readonly<Record<Prerequisite, string>>;
  readonly warnings: Readonly<Record<Warning, string>>;
  readonly deadlines: Readonly<Record<DeadlineId, string>>;
  readonly pages: Readonly<Record<NextPage, string>>;
  readonly basis: Readonly<Record<BasisTag, string>>;
  readonly editions: Readonly<Record<Edition, string>>;
  /** Documents that citations name. */
  readonly sources: Readonly<Record<SourceKey, string>>;
  readonly facts: Readonly<Record<FactName, string>>;
  /** Words that mean the same for every fact. */
  readonly values: Readonly<Record<string, string>>;
  /** Words that read differently for one fact: `fact.value`. */
  readonly valuesOf: Readonly<Record<string, string>>;
  /** Names of the signals of the rulebooks, which are data; a test holds the two together. */
  readonly signals: Readonly<Record<string, string>>;
  /** Their values where no other catalogue has the word: `signal.value`. */
  readonly signalValues: Readonly<Record<string, string>>;
  readonly channels: Readonly<
    Record<AcquisitionChannel | 'unknown', { readonly name: string; readonly hint: string }>
  >;
  readonly services: Readonly<Record<ServiceType | 'unknown', string>>;
  readonly generations: Readonly<Record<CommerceGeneration | 'unknown', string>>;
}
