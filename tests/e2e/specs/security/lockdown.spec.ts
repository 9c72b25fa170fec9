import { expect, test } from '../../desk-test.ts';

test('V30 @once the page is sandboxed and isolated, has no Node, and the bridge has three members', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const preferences = await desk.started.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
  const page = await desk.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    members: Object.keys(window.channelDesk).sort(),
  }));
  expect(page).toEqual({ node: [], members: ['admitFiles', 'request', 'subscribe'] });
});

test('V30 @once a file the page made itself is refused', async ({ desk }) => {
  await desk.sampleWorkspace();
  const reply = await desk.page.evaluate(() =>
    window.channelDesk.admitFiles([new File(['x'], '/etc/passwd')]),
  );
  expect(reply).toEqual({ ok: false, error: { code: 'not-allowed', what: 'files' } });
});

test('AC-00-13 a whole round through the app makes no request that leaves it', async ({ desk }) => {
  await desk.sampleWorkspace();
  const before = desk.started.outside.length;
  for (const path of ['/today', '/customers', '/cases', '/cases/new', '/import', '/settings']) {
    await desk.go(path);
    await expect(desk.page.getByRole('heading', { level: 1 })).toBeInViewport();
  }
  expect(desk.started.outside.slice(before)).toEqual([]);
});

test('R6 @once the door answers only our page: a foreign frame gets nothing', async ({ desk }) => {
  await desk.sampleWorkspace();
  const inFrame = await desk.page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const bridge = (frame.contentWindow as unknown as { channelDesk?: unknown }).channelDesk;
    frame.remove();
    return typeof bridge;
  });
  expect(inFrame).toBe('undefined');
  desk.started.defects.length = 0;
});
