import { describe, expect, it } from 'vitest';
import type { LinkReading, LinkWarning } from '../../../../shared/links/link-words.ts';
import {
  asProvider,
  asReseller,
  FORMS,
  HOSTILE,
  jointLink,
  OWN,
  PROVIDER,
  providersJointLink,
  RELATIONSHIP,
  readOne,
  resellerLink,
  STRANGER,
  WRAPPINGS,
} from '../../../support/links.ts';

const provider = resellerLink(PROVIDER);

describe('AC-18-1 a documented link', () => {
  it.each(FORMS)('is told by its kind: %s', (_name, url, kind) => {
    expect(readOne(url)).toMatchObject({ linkKind: kind, decoded: url, wrappers: [] });
  });

  it('gives its ids, the host and what it says of admin rights', () => {
    expect(readOne(jointLink())).toMatchObject({
      partnerTenant: OWN,
      partnerId: '4847383',
      providerTenant: PROVIDER,
      dap: false,
      host: 'admin.microsoft.com',
      cloud: 'global',
    });
    expect(readOne(FORMS[6]?.[1] ?? '').relationshipId).toBe(RELATIONSHIP);
  });
});

const pairs = WRAPPINGS.flatMap(([wrapper, wrap], at) =>
  FORMS.map(([name, url, kind]) => [`${wrapper} ${at}, ${name}`, wrapper, wrap(url), url, kind] as const),
);

describe('a wrapped link', () => {
  it.each(pairs)('comes out byte for byte: %s', (_name, wrapper, wrapped, url, kind) => {
    const link = readOne(wrapped);
    expect(link).toMatchObject({
      decoded: url,
      linkKind: kind,
      wrappers: [wrapper],
      safeToSendAsGiven: false,
    });
    expect(link.warnings).toContain('wrapped');
  });

  it('comes out of two wrappers, whichever they are', () => {
    for (const [outer, wrapOnce] of WRAPPINGS)
      for (const [inner, wrapBefore] of WRAPPINGS) {
        const link = readOne(wrapOnce(wrapBefore(jointLink())));
        expect([link.decoded, ...link.wrappers], `${outer} ${inner}`).toEqual([jointLink(), outer, inner]);
      }
  });

  it('stays wrapped when it is wrapped too often, or when the original is kept elsewhere', () => {
    let link = jointLink();
    for (let times = 0; times < 9; times += 1)
      link = `https://link.zhihu.com/?target=${encodeURIComponent(link)}`;
    expect(readOne(link).warnings).toContain('undecodable-wrapper');
    const mimecast = readOne('https://url.uk.m.mimecastprotect.com/s/AbC?domain=admin.microsoft.com');
    expect(mimecast).toMatchObject({ linkKind: 'unknown', wrappers: ['mimecast'], owner: 'unknown' });
    expect(mimecast.warnings).toEqual(['wrapped', 'undecodable-wrapper']);
  });
});

const SAID: readonly (readonly [what: string, text: string, warnings: readonly LinkWarning[]])[] = [
  ['HTML entities', provider.replaceAll('&', '&amp;'), ['html-entities']],
  ['http', provider.replace('https', 'http'), ['http-scheme']],
  ['a port', provider.replace('.com', '.com:8443'), ['unusual-port']],
  ['a user name', provider.replace('//', '//a:b@'), ['userinfo']],
  ['another case', provider.toUpperCase(), ['unusual-spelling']],
  ['no fragment', provider.split('#')[0] ?? '', ['fragment-missing']],
  ['another fragment', `${provider}x`, ['fragment-altered']],
  ['more parameters', provider.replace('&DAP', '&utm_source=x&DAP'), ['extra-params']],
  ['a parameter twice', provider.replace('&DAP', `&partnerId=${PROVIDER}&DAP`), ['duplicate-params']],
  [
    'another partner behind ours',
    provider.replace('&DAP', `&partnerId=${STRANGER}&DAP`),
    ['not-own-partner', 'duplicate-params'],
  ],
  ['braces', provider.replace(PROVIDER, '{partnerTenant}'), ['placeholder']],
  ['angle brackets', provider.replace(PROVIDER, '<your tenant id>'), ['placeholder']],
  ['only zeros', provider.replace(PROVIDER, '00000000-0000-0000-0000-000000000000'), ['placeholder']],
  ['a shortened id', provider.replace(PROVIDER, PROVIDER.slice(1)), ['id-shape']],
  ['no partner', provider.replace(`partnerId=${PROVIDER}&`, ''), ['no-invitation-data']],
  ['a full stop', `${provider}.`, ['trailing-text']],
  ['Chinese behind it', `${provider}请点击`, ['trailing-text']],
  ['words behind it', `${provider} please accept`, ['trailing-text']],
  ['a broken line', `${provider.slice(0, 76)}\r\n${provider.slice(76)}`, ['line-wrapped']],
  ['a quoted broken line', `> ${provider.slice(0, 90)}\n> ${provider.slice(90)}`, ['line-wrapped']],
  ['a hidden character', provider.replace('msppId', 'mspp\u200dId'), ['invisible-characters']],
  [
    'a hidden character in the host',
    provider.replace('microsoft', 'micro\u00adsoft'),
    ['invisible-characters'],
  ],
  ['one encoding too many', encodeURIComponent(provider), ['double-encoded']],
  ['an encoded number sign', provider.replace('#/', '%23%2F'), ['double-encoded']],
  ['full stops of Chinese', provider.replace('admin.microsoft.com', 'admin。microsoft．com'), ['idn-host']],
  ['no scheme', provider.replace('https://', ''), ['unusual-spelling']],
  ['2,000 characters', provider.replace('&DAP', `&x=${'a'.repeat(2_000)}&DAP`), ['extra-params', 'too-long']],
  ['an old host', provider.replace('admin.microsoft.com', 'portal.microsoftonline.com'), ['obsolete-host']],
  ['the old flag', provider.replace('false', 'true'), ['obsolete-dap-flag']],
  [
    'a national cloud',
    resellerLink(PROVIDER, 'https://portal.office365.us/Adminportal/Home'),
    ['sovereign-host'],
  ],
  ['partner and provider swapped', jointLink(PROVIDER, OWN), ['roles-swapped']],
  ['another provider', jointLink(OWN, STRANGER), ['not-own-partner']],
  ['another Partner ID', jointLink(OWN, PROVIDER, '999'), ['not-own-partner']],
  ['a stranger', resellerLink(STRANGER), ['not-own-partner']],
  ['a reseller without its provider', resellerLink(), ['provider-missing']],
  [
    'Partner Center',
    'https://partner.microsoft.com/dashboard/customers',
    ['not-a-relationship-link', 'internal-tool-link'],
  ],
  [
    'an app',
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize?client_id=x',
    ['not-a-relationship-link'],
  ],
  ['any other page', 'https://www.example.com/a?b=c', ['not-a-relationship-link']],
];

describe('what speaks against a link', () => {
  it.each(SAID)('is said: %s', (_what, text, warnings) => {
    expect(readOne(text)).toMatchObject({ warnings, safeToSendAsGiven: false });
  });

  it('names both when a text has two links, also when they hang together', () => {
    expect(() => readOne(`${provider}\n${jointLink()}`)).toThrow('2 links');
    expect(() => readOne(`${provider}${jointLink()}`)).toThrow('2 links');
  });
});

describe('whose a link is', () => {
  const OWNERS: readonly (readonly [string, LinkReading['owner'], boolean, LinkReading])[] = [
    ['our joint one', 'self', true, readOne(jointLink())],
    ['our provider’s', 'own-provider', true, readOne(provider)],
    ['a stranger’s', 'other', false, readOne(resellerLink(STRANGER))],
    ['a provider’s own', 'self', true, readOne(resellerLink(), asProvider)],
    ['the joint one of our reseller', 'self', true, readOne(providersJointLink, asProvider)],
    ['without a workspace', 'unknown', false, readOne(jointLink(), null)],
    ['without our tenant', 'unknown', false, readOne(jointLink(), { ...asReseller, tenant: null })],
    ['in another cloud', 'self', false, readOne(jointLink(), { ...asReseller, cloud: 'us-gov' })],
    ['a GDAP link', 'unknown', false, readOne(FORMS[6]?.[1] ?? '')],
    [
      'a known GDAP link',
      'self',
      true,
      readOne(FORMS[6]?.[1] ?? '', { ...asReseller, relationshipIds: [RELATIONSHIP] }),
    ],
  ];

  it.each(OWNERS)('%s is %s; to be sent as it is: %s', (_name, owner, safe, link) => {
    expect(link).toMatchObject({ owner, safeToSendAsGiven: safe });
  });
});

describe('a hostile link', () => {
  it.each(HOSTILE)('is never called by the kind it imitates: %s', (text) => {
    const link = readOne(text);
    expect(link).toMatchObject({ linkKind: 'unknown', owner: 'unknown', safeToSendAsGiven: false });
    expect(link.warnings).not.toEqual([]);
    expect(['look-alike', 'dangerous', 'shortened', 'undecodable']).toContain(link.verdict);
  });

  it('is found out inside of every wrapper', () => {
    for (const [, wrap] of WRAPPINGS)
      for (const text of HOSTILE.filter((one) => one.startsWith('https://admin'))) {
        const link = readOne(wrap(text));
        expect(link.linkKind, link.input).toBe('unknown');
        expect(link.warnings, link.input).toContain('lookalike-host');
      }
  });
});
