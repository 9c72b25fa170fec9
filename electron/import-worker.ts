import { parentPort, workerData } from 'node:worker_threads';
import { decodeText } from './adapters/text/decode-text.ts';
import { readImport } from './core/formats/read-import.ts';
import type { ImportJob } from './core/ports/import-reader.ts';

// Second entry of the main process: reads one file away from the window (R22), answers, and ends.
parentPort?.postMessage(readImport(decodeText, workerData as ImportJob));
