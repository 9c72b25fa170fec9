import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LINK_WARNINGS } from '../../../../shared/links/link-words.ts';
import { readLinks } from '../../../../shared/links/read-links.ts';
import {
  asReseller,
  FORMS,
  HOSTILE,
  jointLink,
  linkTools,
  PROVIDER,
  resellerLink,
  WRAPPINGS,
} from '../../../support/links.ts';

const KNOWN = new Set(linkTools.table.hosts.map((one) => one.host));
const OPEN = linkTools.table.hosts.flatMap(({ host }) => (host.startsWith('*.') ? [host.slice(1)] : []));
const isKnown = (host: string) => KNOWN.has(host) || OPEN.some((end) => host.endsWith(end));

/** What is sent as it is: nothing that a mutation made of it may be called so. */
const SAFE = new Set(
  [...FORMS.map(([, url]) => url), jointLink(), resellerLink(PROVIDER)].filter(
    (url) => readLinks({ text: url }, linkTools, asReseller)[0]?.safeToSendAsGiven,
  ),
);

const PIECES = [
  '@',
  ':',
  '/',
  '\\',
  '.',
  '%',
  '%2e',
  '%00',
  '%0a',
  '&amp;',
  '#',
  '?',
  '&',
  '=',
  '\u200b',
  '\u202e',
  '\u00ad',
  '\n',
  '\t',
  ' ',
  '。',
  'а',
  'xn--',
  '0',
  'evil.example',
  '.evil.example',
  '@evil.example',
  'https://',
  'javascript:',
  '&partnerId=d0c1f1a2-7b7e-4b39-8a0e-6f3c1b2a9e77',
  'x',
  '-',
  ';',
  "'",
  '"',
  '<',
  '>',
  '{',
  '}',
  '__;',
  '*',
];

const base = fc.oneof(
  fc.constantFrom(...FORMS.map(([, url]) => url), jointLink(), resellerLink(PROVIDER)),
  fc.constantFrom(...HOSTILE),
);
const wrapped = fc
  .tuple(base, fc.array(fc.constantFrom(...WRAPPINGS.map(([, wrap]) => wrap)), { maxLength: 2 }))
  .map(([url, wraps]) => wraps.reduce((made, wrap) => wrap(made.toWellFormed()), url));
const change = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.nat(3),
  fc.constantFrom('', ...PIECES),
);
const mutated = fc.tuple(wrapped, fc.array(change, { minLength: 1, maxLength: 4 })).map(([url, changes]) =>
  changes.reduce((text, [where, removed, piece]) => {
    const at = Math.floor(where * text.length);
    return text.slice(0, at) + piece + text.slice(at + removed);
  }, url),
);

it('V24 2,000 mutations: nothing throws, no kind without its host, nothing altered is called safe', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      for (const link of readLinks({ text }, linkTools, asReseller)) {
        if (link.linkKind !== 'unknown') expect(isKnown((link.host ?? '').replace(/\.$/u, ''))).toBe(true);
        if (link.safeToSendAsGiven) expect(SAFE.has(text.trim())).toBe(true);
        if (link.owner === 'self' || link.owner === 'own-provider') expect(link.linkKind).not.toBe('unknown');
        expect(link.warnings.every((one) => LINK_WARNINGS.includes(one))).toBe(true);
      }
    }),
    { numRuns: 2_000 },
  );
});

it('reads any text at all without throwing', () => {
  const pieces = fc.constantFrom(
    ...PIECES,
    ...FORMS.map(([, url]) => url.slice(0, 60)),
    'Subject: =?utf-8?b?',
    '<a href="',
    '</a>',
    'Content-Type: multipart/mixed; boundary=x',
    '\r\n\r\n',
    '--x',
    '=3D',
    '=\r\n',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 30 }),
      (parts) => {
        readLinks({ text: parts.join('') }, linkTools, asReseller);
      },
    ),
    { numRuns: 1_000 },
  );
});

it.each([
  ['one endless word', 'a'.repeat(1_000_000)],
  ['tags without an end', '<a '.repeat(300_000)],
  ['quotes without an end', `<html>${'<a href="'.repeat(100_000)}`],
  ['links without a space', 'https://admin.microsoft.com/'.repeat(40_000)],
  ['broken lines', 'https://admin.microsoft.com/?a=b&\n'.repeat(30_000)],
  ['encoded words', `From: a\nSubject: ${'=?utf-8?q?a?= '.repeat(50_000)}\n\n`],
  [
    'boundaries',
    `From: a\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n${'--x\n'.repeat(200_000)}`,
  ],
  ['spaces', ' '.repeat(1_000_000)],
  ['ampersands', `https://admin.microsoft.com/?${'&'.repeat(500_000)}`],
])(
  'ends with %s, which anything that grows faster than its text would not',
  (_name, text) => {
    for (const link of readLinks({ text }, linkTools, asReseller)) expect(link.safeToSendAsGiven).toBe(false);
  },
  60_000,
);
