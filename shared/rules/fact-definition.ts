/** Gate facts can change a verdict, prerequisites bring a question, details are silent while unknown. */
export type FactClass = 'gate' | 'prerequisite' | 'detail';

/** What the registry says about one fact. */
export type FactDefinition = {
  readonly kind: 'choice' | 'integer' | 'date';
  readonly class: FactClass;
  /** Values of a choice, without `unknown`. */
  readonly values?: readonly string[];
  /** Bounds of an integer, both allowed; the unit is days. */
  readonly min?: number;
  readonly max?: number;
  /** `review`: no verdict of a route while unknown, instead of trying every value. */
  readonly whileUnknown?: 'review';
  /** The values an unknown gate fact may take, where that is not all of them. */
  readonly assumed?: readonly string[];
  /** The same, where it depends on another fact. */
  readonly assumedBy?: {
    readonly fact: string;
    readonly values: Readonly<Record<string, readonly string[]>>;
  };
  /** The value an unknown fact stands for. */
  readonly standsFor?: string;
  /** Ids of the questions that settle an unknown gate fact. */
  readonly questions?: readonly string[];
};
