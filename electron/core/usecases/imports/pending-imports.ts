import type { CustomerChanges } from '../../formats/import-changes.ts';
import type { FileReport } from '../../formats/import-report.ts';
import type { ImportPlan } from './import-plan.ts';

/** A checked file that waits to be applied or cancelled. `changes` is what the worker found of a list of customers. */
export interface PendingImport {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly report: FileReport;
  readonly changes: CustomerChanges | null;
  readonly plan: ImportPlan;
}

/** Checked imports of this session by import id. They live in memory only: nothing is stored before Apply. */
export interface PendingImports {
  put(importId: string, pending: PendingImport): void;
  get(importId: string): PendingImport | undefined;
  drop(importId: string): void;
}

/** At most four wait; the oldest goes. */
const LIMIT = 4;

export function createPendingImports(): PendingImports {
  const waiting = new Map<string, PendingImport>();
  return {
    put: (importId, pending) => {
      waiting.set(importId, pending);
      const [oldest] = waiting.keys();
      if (waiting.size > LIMIT && oldest !== undefined) waiting.delete(oldest);
    },
    get: (importId) => waiting.get(importId),
    drop: (importId) => {
      waiting.delete(importId);
    },
  };
}
