import { type BrowserWindow, dialog, type OpenDialogOptions, shell } from 'electron';
import type { Dialogs } from '../../core/ports/dialogs.ts';
import { openLink } from '../open-link.ts';

/** The operating system's dialogs over our window. Paths stay in this process (R17). */
export function nativeDialogs(currentWindow: () => BrowserWindow | null): Dialogs {
  const ask = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const window = currentWindow();
    const answer = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return answer.canceled ? [] : answer.filePaths;
  };
  return {
    chooseFolder: async () => (await ask({ properties: ['openDirectory', 'createDirectory'] }))[0] ?? null,
    chooseFiles: () => ask({ properties: ['openFile', 'multiSelections'] }),
    chooseSavePath: async (defaultPath, extension) => {
      const options = { defaultPath, filters: [{ name: extension.toUpperCase(), extensions: [extension] }] };
      const window = currentWindow();
      const answer = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    openLink: (link) => openLink(currentWindow(), link),
    showFolder: (folder) => {
      if (!folder.includes('\0')) shell.showItemInFolder(folder);
    },
  };
}
