import { expect, test } from '../../desk-test.ts';

test('R8 R10 @once the page is served with the strict policy', async ({ desk }) => {
  await desk.sampleWorkspace();
  const policy = await desk.started.app.evaluate(async ({ net }) => {
    const page = await net.fetch('app://bundle/index.html');
    return page.headers.get('content-security-policy');
  });
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
});

/** Names that are none of ours, as they are asked for. */
const REFUSED = [
  'app://bundle/',
  'app://bundle/index.html?x=1',
  'app://bundle/INDEX.HTML',
  'app://bundle/../package.json',
  'app://bundle/..%2fpackage.json',
  'app://bundle/..%2f..%2fpackage.json',
  'app://bundle/%2e%2e/%2e%2e/package.json',
  'app://bundle/..%5cmain%5cmain.js',
  'app://bundle/index.html%00.js',
  'app://bundle/%69ndex.html',
  'app://elsewhere/index.html',
];

const PIECES = [
  '..',
  '.',
  '/',
  '\\',
  '%2e',
  '%2f',
  '%5c',
  '%252e',
  '%00',
  ';',
  '%69',
  'index.html',
  'main.js',
];
const MORE_PIECES = [
  'package.json',
  'main',
  'preload',
  'assets',
  ' ',
  '\u2215',
  '\uff0e',
  '?',
  '//',
  '%c0%ae',
];

/** The same spellings in every run. */
function spellings(count: number): readonly string[] {
  const pieces = [...PIECES, ...MORE_PIECES];
  let state = 20_261_125;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, () => {
    const chosen = Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)] ?? '');
    return `app://bundle/${chosen.join('')}`;
  });
}

test('V34 @once only exact names are answered: 11 addresses and 2,000 random spellings', async ({ desk }) => {
  test.setTimeout(60_000);
  await desk.sampleWorkspace();
  const addresses = [...REFUSED, ...spellings(2_000)];
  const answered = await desk.started.app.evaluate(async ({ net }, urls) => {
    const page = await (await net.fetch('app://bundle/index.html')).text();
    const statusOf = async (url: string) => {
      try {
        const reply = await net.fetch(url);
        return { url, status: reply.status, isPage: (await reply.text()) === page };
      } catch {
        return { url, status: 0, isPage: false };
      }
    };
    const all: { url: string; status: number; isPage: boolean }[] = [];
    for (let at = 0; at < urls.length; at += 50)
      all.push(...(await Promise.all(urls.slice(at, at + 50).map(statusOf))));
    return all;
  }, addresses);
  expect(answered).toHaveLength(2_011);
  const granted = answered.filter(({ status }) => status !== 404 && status !== 0);
  // Chromium itself takes dots and back slashes out of an address before it asks: what is left is the exact name.
  const nameOf = (url: string) => new URL(url.replace(/^app:/u, 'https:')).pathname;
  expect(granted.filter(({ url, isPage }) => nameOf(url) !== '/index.html' || !isPage)).toEqual([]);
  expect(granted.filter(({ url }) => REFUSED.includes(url))).toEqual([]);
  expect(answered.filter(({ status }) => status === 404).length).toBeGreaterThan(1_500);
});
