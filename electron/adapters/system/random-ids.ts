import { randomUUID } from 'node:crypto';
import type { Ids } from '../../core/ports/ids.ts';

/** Random UUIDs of the operating system's generator. */
export const randomIds: Ids = { next: () => randomUUID() };
