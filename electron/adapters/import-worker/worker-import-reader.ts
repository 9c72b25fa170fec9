import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { AppError } from '../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { ImportJob, ImportOutcome, ImportReader } from '../../core/ports/import-reader.ts';

/** Bounds of one reading (R22): memory of the worker in MiB, and time by the clock in milliseconds. */
export interface WorkerBounds {
  readonly memory: number;
  readonly time: number;
}

const BOUNDS: WorkerBounds = { memory: 256, time: 20_000 };

type Answer = Result<ImportOutcome, AppError>;

const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';

/** The file asks for more memory or time than any honest list of its size. */
const beyondBounds = ({ name }: ImportJob): Answer =>
  err({ code: 'unreadable-file', name, reason: 'failed' });

const defect = (): Answer => err({ code: 'unexpected', reference: randomUUID().slice(0, 8) });

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === OUT_OF_MEMORY;

function startWorker(script: string, job: ImportJob, bounds: WorkerBounds): Worker {
  return new Worker(script, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: bounds.memory } });
}

/**
 * Reads each file in a worker of its own, which is ended when it takes too much memory or time, or when the
 * signal fires (R22). `script` is the built `electron/import-worker.ts`.
 */
export function workerImportReader(script: string, bounds: WorkerBounds = BOUNDS): ImportReader {
  return {
    read: (job, signal) =>
      new Promise<Answer>((resolve) => {
        if (signal?.aborted === true) return resolve(err({ code: 'cancelled' }));
        const worker = startWorker(script, job, bounds);
        const end = (answer: Answer) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancel);
          void worker.terminate();
          resolve(answer);
        };
        const timer = setTimeout(() => end(beyondBounds(job)), bounds.time);
        const cancel = () => end(err({ code: 'cancelled' }));
        signal?.addEventListener('abort', cancel, { once: true });
        worker.once('message', (outcome: ImportOutcome) => end(ok(outcome)));
        worker.once('error', (error) => end(isOutOfMemory(error) ? beyondBounds(job) : defect()));
        worker.once('exit', () => end(defect()));
      }),
  };
}
