import { expect, test } from '../../desk-test.ts';
import { listenOnLoopback } from './loopback.ts';

/** Every probe and what must stop it: a directive of the policy, or an error. `nothing` = no sign, so only its effect counts. */
const STOPPED_BY: Readonly<Record<string, readonly string[]>> = {
  eval: ['script-src', 'require-trusted-types-for', 'threw'],
  'new Function': ['script-src', 'require-trusted-types-for', 'threw'],
  innerHTML: ['require-trusted-types-for', 'threw'],
  'inline script': ['script-src-elem', 'require-trusted-types-for', 'threw'],
  'worker from a blob': ['worker-src', 'require-trusted-types-for', 'threw'],
  'service worker': ['worker-src', 'require-trusted-types-for', 'threw'],
  'fetch over the network': ['connect-src', 'threw'],
  'fetch of a file': ['connect-src', 'threw'],
  'web socket': ['connect-src', 'threw'],
  'remote image': ['img-src'],
  beacon: ['connect-src'],
  'javascript link': ['script-src-elem', 'require-trusted-types-for', 'threw', 'nothing'],
  'style element with a text': ['style-src-elem'],
  'style attribute': ['style-src-attr'],
};

test('V31 @once the policy refuses 12 probes, a style element with a text and a style attribute', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const listeners = await listenOnLoopback();
  const seen = await desk.page.evaluate(
    (port) =>
      // Later, on the page's own account: what the driver evaluates may use eval.
      new Promise<Record<string, string[]>>((resolve) => {
        const signs: string[] = [];
        document.addEventListener('securitypolicyviolation', (event) => signs.push(event.effectiveDirective));
        const added = (tag: string, set: Record<string, string>) => {
          const element = Object.assign(document.createElement(tag), set);
          document.body.append(element);
          return element;
        };
        const http = `http://127.0.0.1:${port}/`;
        const ran = "document.body.dataset['ran'] = 'yes'";
        const probes: Record<string, () => unknown> = {
          // biome-ignore lint/security/noGlobalEval: the probe is that it is refused.
          eval: () => globalThis.eval(ran) as unknown,
          'new Function': () => new Function(ran)() as unknown,
          innerHTML: () => {
            added('div', { innerHTML: `<img src="x" onerror="${ran}">` });
          },
          'inline script': () => added('script', { text: ran }),
          'worker from a blob': () => new Worker(URL.createObjectURL(new Blob([ran]))),
          'service worker': () => navigator.serviceWorker.register('/worker.js'),
          'fetch over the network': () => fetch(http),
          'fetch of a file': () => fetch('file:///etc/hostname'),
          'web socket': () => new WebSocket(`ws://127.0.0.1:${port}/`),
          'remote image': () => added('img', { src: `${http}x.png`, alt: '' }),
          beacon: () => navigator.sendBeacon(http, 'x'),
          'javascript link': () => added('a', { href: `javascript:${ran}` }).click(),
          'style element with a text': () => added('style', { textContent: 'body { --probe: 1; }' }),
          'style attribute': () => added('p', {}).setAttribute('style', '--probe: 1'),
        };
        const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
        const signsOf = async (probe: () => unknown): Promise<string[]> => {
          signs.length = 0;
          await Promise.resolve()
            .then(probe)
            .catch(() => signs.push('threw'));
          await wait(60);
          return signs.length === 0 ? ['nothing'] : [...signs];
        };
        const tryAll = async () => {
          const found: Record<string, string[]> = {};
          for (const [name, probe] of Object.entries(probes)) found[name] = await signsOf(probe);
          resolve(found);
        };
        setTimeout(() => void tryAll(), 0);
      }),
    listeners.tcp,
  );
  expect(Object.keys(seen).sort()).toEqual(Object.keys(STOPPED_BY).sort());
  for (const [name, signs] of Object.entries(seen))
    expect.soft(STOPPED_BY[name], `${name}: ${signs.join(', ')}`).toEqual(expect.arrayContaining(signs));
  const left = await desk.page.evaluate(() => ({
    ran: document.body.dataset['ran'],
    probe: getComputedStyle(document.body).getPropertyValue('--probe'),
    inStyles: [...document.querySelectorAll('p')]
      .map((one) => one.style.getPropertyValue('--probe'))
      .join(''),
  }));
  expect(left).toEqual({ ran: undefined, probe: '', inStyles: '' });
  expect(listeners.reached()).toBe(0);
  listeners.close();
  await desk.page.reload();
  await desk.page.locator('h1').first().waitFor();
  desk.started.defects.length = 0;
  desk.started.outside.length = 0;
});

test('V27 @once the process reaches no listener, neither TCP nor UDP, not even on this machine', async ({
  desk,
}) => {
  await desk.sampleWorkspace();
  const listeners = await listenOnLoopback();
  await desk.page.evaluate(
    async ({ tcp, udp }) => {
      await fetch(`http://127.0.0.1:${tcp}/`).catch(() => undefined);
      navigator.sendBeacon(`http://127.0.0.1:${tcp}/`, 'x');
      const peer = new RTCPeerConnection({
        iceServers: [
          { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'u', credential: 'c' },
          { urls: `turn:127.0.0.1:${udp}?transport=udp`, username: 'u', credential: 'c' },
          { urls: `stun:127.0.0.1:${udp}` },
        ],
      });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      peer.close();
    },
    { tcp: listeners.tcp, udp: listeners.udp },
  );
  expect(listeners.reached()).toBe(0);
  listeners.close();
  desk.started.defects.length = 0;
  desk.started.outside.length = 0;
});
