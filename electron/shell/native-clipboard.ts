import { clipboard } from 'electron';
import type { Clipboard } from '../core/ports/clipboard.ts';

/** The page has no right to the clipboard: what is copied goes through here, as plain text (R38). */
export const nativeClipboard: Clipboard = {
  write: async (text) => {
    await clipboard.writeText(text);
  },
};
