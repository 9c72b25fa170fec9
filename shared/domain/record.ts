import type { Instant } from './day.ts';
import type { Id, PersonId } from './id.ts';
import type { Bodies, Kind } from './kinds.ts';

/** A stored record. `rev` is set by the store and rises by one with every change; `home` never changes (data-model 1). */
export interface Rec<K extends Kind> {
  readonly kind: K;
  readonly id: Id<K>;
  readonly rev: number;
  readonly home: string;
  readonly createdAt: Instant;
  readonly createdBy: PersonId | null;
  readonly updatedAt: Instant;
  readonly updatedBy: PersonId | null;
  readonly body: Bodies[K];
}
