import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shippedLinkTools } from '../../../../electron/adapters/links/shipped-links.ts';
import { readLinks } from '../../../../shared/links/read-links.ts';
import { linkFindings } from '../../../../shared/requests/link-findings.ts';
import { type LinkIds, offerLink } from '../../../../shared/requests/mail/link-forms.ts';
import type { Scenario } from '../../../../shared/requests/mail/mail-blocks.ts';

const tools = shippedLinkTools(fileURLToPath(new URL('../../../../resources', import.meta.url)));
const OURS = '8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11';
const PROVIDER = '3c1f9a52-7b1e-4d0c-8a55-0d9be4a1c001';
const GDAP = `${OURS}-${PROVIDER}`;

const ids = (patch: Partial<LinkIds> = {}): LinkIds => ({
  cloud: 'global',
  joint: false,
  tenantId: OURS,
  partnerId: '4847383',
  providerTenantId: PROVIDER,
  gdapIds: [GDAP],
  ...patch,
});

const workspace = (isReseller: boolean) => ({
  isReseller,
  tenant: OURS,
  partnerIds: ['4847383'],
  cloud: 'global' as const,
  providers: isReseller ? [{ tenant: PROVIDER, partnerId: null }] : [],
  resellers: [],
  relationshipIds: [GDAP],
});

const CASES = [
  ['reseller', false, 'reseller-relationship', 'self'],
  ['joint', true, 'indirect-reseller-relationship', 'self'],
  ['unsupported-country', false, 'reseller-relationship', 'self'],
  ['unsupported-country', true, 'indirect-reseller-relationship', 'self'],
  ['gdap', false, 'gdap-approval', 'self'],
  ['mca', false, 'mca-acceptance', 'unknown'],
] as const;

describe('a link made of the workspace’s own ids', () => {
  it.each(CASES)('is read back as ours and may be sent: %s, joint %s', (scenario, joint, kind, owner) => {
    const offer = offerLink(scenario, ids({ joint }));
    if (!('text' in offer)) throw new Error(offer.question);
    const [link] = readLinks({ text: offer.text }, tools, workspace(joint));
    expect(link).toMatchObject({ decoded: offer.text, owner });
    const found = linkFindings({
      kind,
      link: link ?? null,
      linkInferred: false,
      workspace: { tenantId: OURS },
    });
    expect(found).toEqual([]);
  });

  it.each([
    ['reseller', { tenantId: null }, 'tenant-id'],
    ['joint', { joint: true, partnerId: null }, 'partner-id'],
    ['joint', { joint: true, providerTenantId: null }, 'provider-tenant-id'],
    ['gdap', { gdapIds: [] }, 'gdap-relationship'],
    ['gdap', { gdapIds: [GDAP, PROVIDER] }, 'which-gdap-relationship'],
    ['partnership', {}, 'paste'],
    ['us-gov', { cloud: 'us-gov' }, 'paste'],
    ['reseller', { cloud: 'china-21v' }, 'paste'],
  ] as const)(
    'is a question and no guess when something is not known: %s %o',
    (scenario, patch, question) => {
      expect(offerLink(scenario as Scenario, ids(patch))).toEqual({ question });
    },
  );

  it('says that the joint form is stated by no page of Microsoft', () => {
    expect(offerLink('joint', ids({ joint: true }))).toMatchObject({ inferred: true });
    expect(offerLink('reseller', ids())).toMatchObject({ inferred: false });
  });
});

describe('the link of a mail', () => {
  const findings = (
    text: string,
    kind: 'reseller-relationship' | 'gdap-approval' = 'reseller-relationship',
  ) => {
    const [link] = readLinks({ text }, tools, workspace(false));
    const facts = { kind, link: link ?? null, linkInferred: false, workspace: { tenantId: OURS } };
    return linkFindings(facts).map((one) => one.ruleId);
  };
  const [own] = [offerLink('reseller', ids())];
  const text = 'text' in own ? own.text : '';

  it.each([
    ['', ['link-missing']],
    ['https://bit.ly/abc', ['link-shortened']],
    [text.replace(OURS, '11111111-2222-4333-8444-555555555555'), ['link-not-ours']],
    [text.replace('admin.microsoft.com', 'admin.microsoft.com.evil.example'), ['link-damaged']],
    ['https://portal.azure.com/', ['link-wrong-kind']],
    [text.slice(0, text.indexOf('#')), ['link-damaged']],
  ] as const)('AC-09-1 stops when it is %s', (given, expected) => {
    expect(findings(given)).toEqual(expected);
  });

  it('of an unknown GDAP relationship has to be looked at', () => {
    const page =
      'https://admin.microsoft.com/AdminPortal/Home#/partners/invitation/granularAdminRelationships/';
    expect(findings(`${page}${PROVIDER}-${OURS}`, 'gdap-approval')).toEqual(['link-owner-unknown']);
  });
});
