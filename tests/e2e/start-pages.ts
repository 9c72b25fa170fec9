import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageKey } from '../../renderer/messages/messages.ts';
import { unfitOldWorkspace, writeTwice } from '../support/store/spoiled-workspaces.ts';
import type { Desk } from './desk-test.ts';
import { freshFolder } from './electron-app.ts';
import { whileForbidden } from './pages/forbidden-folder.ts';
import type { Look } from './screens.ts';
import { settled } from './settled.ts';

/** Looks at the pages of the first run and at a start-up problem. No workspace is open afterwards. */
export async function onEveryStartPage(desk: Desk, look: Look): Promise<void> {
  await desk.openFolder(freshFolder('new'));
  const { page, t } = desk;
  const next = () => page.getByRole('button', { name: t('start.continue') }).click();
  const heading = (key: MessageKey) => page.getByRole('heading', { level: 1, name: t(key) });
  await heading('start.title').waitFor();
  await look('first run');
  await page.getByRole('radio', { name: t('start.setUp') }).check();
  await next();
  await heading('who.title').waitFor();
  await page.getByRole('radio', { name: t('who.reseller') }).check();
  await settled(desk);
  await look('first run, who you are');
  await page.getByRole('textbox', { name: t('who.company'), exact: true }).fill('Lakeview IT');
  await next();
  await heading('where.title').waitFor();
  await page.getByRole('switch', { name: t('where.protect') }).check();
  await settled(desk);
  await look('first run, where it is kept');
  await problems(desk, look);
}

/** Looks at the pages of workspaces that cannot be opened; those a disk has to be mounted for are in `start-disk.spec.ts`. */
async function problems(desk: Desk, look: Look): Promise<void> {
  const heading = (key: MessageKey) => desk.page.getByRole('heading', { level: 1, name: desk.t(key) });
  const damaged = freshFolder('damaged');
  writeFileSync(join(damaged, 'workspace.json'), '{"format":1,');
  await desk.openFolder(damaged);
  await heading('problem.damagedTitle').waitFor();
  await look('a damaged workspace');
  const unfit = freshFolder('unfit');
  await unfitOldWorkspace(unfit);
  await desk.openFolder(unfit);
  await heading('problem.migrationTitle').waitFor();
  await look('an older workspace that does not fit');
  const twice = await desk.emptyWorkspace();
  await desk.sampleWorkspace();
  await writeTwice(twice);
  await desk.openFolder(twice);
  await heading('problem.twoWritersTitle').waitFor();
  await look('two programs wrote');
  const forbidden = await desk.emptyWorkspace();
  await desk.sampleWorkspace();
  await whileForbidden(desk, forbidden, async () => {
    await desk.openFolder(forbidden);
    await heading('problem.noAccessTitle').waitFor();
    await look('a workspace of somebody else');
  });
  await desk.emptyWorkspace();
  await desk.page.evaluate(async () => {
    const secret = { passphrase: 'four grey horses walk', hint: 'the stable' };
    await window.channelDesk.request('protection.turn-on', secret);
    await window.channelDesk.request('protection.lock', {});
  });
  await desk.page.reload();
  await desk.page.getByTestId('unlock').waitFor();
  await look('a locked workspace');
  writeFileSync(join(damaged, 'workspace.json'), '{"format":99}');
  await desk.openFolder(damaged);
  await heading('problem.newerTitle').waitFor();
  await look('a newer workspace');
}
