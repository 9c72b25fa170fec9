import { expect, it } from 'vitest';
import { LINK_WARNINGS } from '../../../shared/links/link-words.ts';
import { folderWith, runInspect } from '../../support/inspect-command.ts';
import { jointLink, OWN, PROVIDER, resellerLink, STRANGER } from '../../support/links.ts';

const folder = folderWith({
  'reseller.json': {
    role: 'indirect-reseller',
    partnerTenant: OWN.toUpperCase(),
    partnerId: '4847383',
    country: 'SG',
    cloud: 'global',
    providers: [{ tenant: PROVIDER, partnerId: '5512034', name: 'Meridian Distribution' }],
    resellers: [],
  },
  'two.txt': `First ${jointLink()}\nThen ${resellerLink(STRANGER)}\n`,
  'picture.bin': new Uint8Array([0xff, 0xd8, 0x00, 0x01]),
});

const asked = (...args: readonly string[]) => {
  const ran = runInspect(folder, 'link', ...args);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ran.stdout) as { links: Record<string, unknown>[] };
};

it('prints every field of the page, and nothing else but the explanation', () => {
  expect(asked(jointLink(), '--workspace', 'reseller.json')).toEqual({
    links: [
      {
        input: jointLink(),
        decoded: jointLink(),
        linkKind: 'indirect-reseller',
        cloud: 'global',
        owner: 'self',
        wrappers: [],
        warnings: [],
        safeToSendAsGiven: true,
        partnerTenant: OWN,
        partnerId: '4847383',
        providerTenant: PROVIDER,
        relationshipId: null,
        dap: false,
        host: 'admin.microsoft.com',
        explanation: expect.stringMatching(/^This link names your company\./),
      },
    ],
  });
});

it('reads a file, in the language asked for; without a workspace nobody owns anything', () => {
  const { links } = asked('--file', 'two.txt', '--lang', 'zh-CN');
  expect(links.map((one) => [one['owner'], one['safeToSendAsGiven']])).toEqual([
    ['unknown', false],
    ['unknown', false],
  ]);
  expect(links[0]?.['explanation']).toMatch(/^无法判断/u);
  expect(links.flatMap((one) => one['warnings'])).toEqual(['multiple-links', 'multiple-links']);
  expect(LINK_WARNINGS).toHaveLength(35);
});

it('answers a text without a link with no links', () => {
  expect(asked('nothing here')).toEqual({ links: [] });
});

it.each([
  [['link'], /^The verb link takes one text, or --file FILE/],
  [['link', 'a', 'b'], /^The verb link takes one text/],
  [['link', 'a', '--file', 'two.txt'], /^The verb link takes one text/],
  [['link', '--file', 'missing.eml'], /^missing\.eml: There is no such file\.$/m],
  [['link', '--file', 'picture.bin'], /^picture\.bin: The file is no text\.$/m],
  [['link', 'a', '--workspace', 'two.txt'], /^two\.txt: The file is no JSON/],
  [['link', 'a', '--as', 'x'], /^The verb link does not take the option --as/],
])('refuses %j with one sentence', (args, sentence) => {
  const ran = runInspect(folder, ...args);
  expect([ran.code, ran.stdout]).toEqual([2, '']);
  expect(ran.stderr).toMatch(sentence);
});
