import { emptyFirstRun } from '../../electron/core/desk/desk.ts';
import { list, row } from './import-files.ts';
import { granted, type InProcessApp, startInProcess } from './in-process-bridge.ts';

/** An app with one saved case, files and folders to choose `runs` times, and the words a page would know. */
export async function appWithCase(
  runs: number,
): Promise<{ readonly app: InProcessApp; readonly words: readonly string[] }> {
  const app = await startInProcess();
  const draft = { ...emptyFirstRun('wang'), role: 'indirect-reseller' as const, companyName: '蓝海' };
  await granted(app.bridge.request('workspace.create', { draft, skipped: false }));
  const intake = { customerText: '', note: '', lines: [{ lineId: 'line-1', answers: {} }] };
  const saved = await granted(app.bridge.request('cases.save', { intake }));
  const [customer] = (await granted(app.bridge.request('customers.list', {}))).rows;
  app.files.set('Customers.csv', list(row(1)));
  app.dialogs.folders.push(...Array.from({ length: runs }, (_, index) => `/folder-${index % 3}`));
  app.dialogs.files.push(...Array.from({ length: runs }, () => ['Customers.csv']));
  const chosen = await granted(app.bridge.request('imports.choose-files', {}));
  const handle = chosen.files[0]?.handle ?? '';
  const checked = await granted(app.bridge.request('imports.check', { handle, about: null }));
  const ids = [saved.id, saved.changeSetId, customer?.id ?? '', checked.importId];
  return { app, words: [...ids, 'line-1', 'mcaState', 'regionMatch', 'handle-1', 'handle-2'] };
}
