import { createServer, type Server } from 'node:net';
import { expect, test } from '../desk-test.ts';

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

test('R8 R10 @once the page is served with the strict policy, and only exact names are served', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const answers = await desk.started.app.evaluate(async ({ net }) => {
    const seen: Record<string, number> = {};
    for (const path of [
      'index.html',
      'index.html?x=1',
      '../package.json',
      '..%2fpackage.json',
      'assets/../index.html',
      'INDEX.HTML',
      '',
    ]) {
      seen[path] = (await net.fetch(`app://bundle/${path}`)).status;
    }
    const page = await net.fetch('app://bundle/index.html');
    return {
      seen,
      policy: page.headers.get('content-security-policy'),
      other: (await net.fetch('app://elsewhere/index.html')).status,
    };
  });
  expect(answers.seen['index.html']).toBe(200);
  expect(answers.seen['index.html?x=1']).toBe(404);
  expect(answers.seen['..%2fpackage.json']).toBe(404);
  expect(answers.seen['INDEX.HTML']).toBe(404);
  expect(answers.other).toBe(404);
  expect(answers.policy).toContain("default-src 'none'");
  expect(answers.policy).toContain("require-trusted-types-for 'script'");
});

test('V31 @once the policy refuses injected styles, scripts, frames and connections', async ({ desk }) => {
  await desk.sampleWorkspace();
  const refused = await desk.page.evaluate(async () => {
    const found: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective));
    const style = document.createElement('style');
    style.textContent = 'body { background: red }';
    document.head.append(style);
    const image = document.createElement('img');
    image.src = 'https://example.invalid/x.png';
    image.alt = '';
    document.body.append(image);
    const frame = document.createElement('iframe');
    frame.src = 'https://example.invalid/';
    document.body.append(frame);
    await fetch('https://example.invalid/').catch(() => undefined);
    try {
      document.body.insertAdjacentHTML('beforeend', '<b>x</b>');
    } catch {
      found.push('trusted-types-threw');
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    image.remove();
    frame.remove();
    style.remove();
    return found;
  });
  for (const directive of ['style-src-elem', 'img-src', 'frame-src', 'connect-src', 'trusted-types-threw'])
    expect(refused).toContain(directive);
  desk.started.defects.length = 0;
  desk.started.outside.length = 0;
});

test('V32 @once navigation, new windows and links lead nowhere', async ({ desk }) => {
  await desk.sampleWorkspace();
  const before = desk.page.url();
  await desk.page.evaluate(() => {
    window.open('https://example.invalid/');
    const link = document.createElement('a');
    link.href = 'https://example.invalid/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.target = '';
    link.click();
    link.remove();
    window.location.href = 'https://example.invalid/';
  });
  await desk.page.waitForTimeout(500);
  expect(desk.page.url()).toBe(before);
  expect(await desk.started.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
    1,
  );
  desk.started.defects.length = 0;
  desk.started.outside.length = 0;
});

test('V33 @once no permission is granted', async ({ desk }) => {
  await desk.sampleWorkspace();
  const states = await desk.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
    const asked = await Promise.all(
      names.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(
          (status) => status.state,
          () => 'refused',
        ),
      ),
    );
    return { asked, notification: await Notification.requestPermission() };
  });
  expect(states.asked).not.toContain('granted');
  expect(states.notification).not.toBe('granted');
});

test('V27 @once the process reaches no listener, not even on this machine', async ({ desk }) => {
  await desk.sampleWorkspace();
  let connections = 0;
  const server = await new Promise<Server>((resolve) => {
    const made = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    made.listen(0, '127.0.0.1', () => resolve(made));
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  await desk.page.evaluate(async (at) => {
    await fetch(`http://127.0.0.1:${at}/`).catch(() => undefined);
    navigator.sendBeacon(`http://127.0.0.1:${at}/`, 'x');
    const peer = new RTCPeerConnection({
      iceServers: [{ urls: `turn:127.0.0.1:${at}?transport=tcp`, username: 'u', credential: 'c' }],
    });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    peer.close();
  }, port);
  server.close();
  expect(connections).toBe(0);
  desk.started.defects.length = 0;
  desk.started.outside.length = 0;
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
