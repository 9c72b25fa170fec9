import * as electron from 'electron';
import type { Clipboard } from '../../core/ports/clipboard.ts';

/** Electron before its clipboard had items: what the development runtime has. */
interface OlderClipboard {
  write(data: { readonly text: string; readonly html: string }): void;
}

/** The page has no right to the clipboard: what is copied goes through here, plain or as a mail of ours (R38). */
export const nativeClipboard: Clipboard = {
  write: async (text) => {
    await electron.clipboard.writeText(text);
  },
  writeFormatted: async (text, html) => {
    const { ClipboardItem: Item }: Partial<Pick<typeof electron, 'ClipboardItem'>> = electron;
    if (Item === undefined) (electron.clipboard as unknown as OlderClipboard).write({ text, html });
    else await electron.clipboard.write([new Item({ 'text/plain': text, 'text/html': html })]);
  },
};
