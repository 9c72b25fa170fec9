import { createHash } from 'node:crypto';
import type { Attachments } from '../../electron/core/ports/attachments.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Kept files in memory. No backup holds any. */
export function memoryAttachments(): Attachments {
  const kept = new Map<string, Uint8Array>();
  return {
    keep: async (content) => {
      kept.set(sha256(content), content);
    },
    look: async (file) => (kept.has(file.sha256) ? 'there' : 'missing'),
    read: async (file) => kept.get(file.sha256) ?? null,
    putBack: async () => false,
    pathOf: (file) => `/data/workspace/attachments/${file.sha256}`,
  };
}
