import { protocol } from 'electron';
import { answerPage, readServedFiles } from './served-page.ts';

/** Before `ready`. Never `corsEnabled`, `bypassCSP`, `allowServiceWorkers`, `allowExtensions` (R9). */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** After `ready`: serves the built page from memory. */
export function servePage(folder: string): void {
  const table = readServedFiles(folder);
  protocol.handle('app', (request) => answerPage(table, request));
}
