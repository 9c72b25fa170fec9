import { describe, expect, it } from 'vitest';
import { decide, decideWithDrift } from '../../../../shared/rules/decide.ts';
import type { Decision } from '../../../../shared/rules/decision.ts';
import type { KnownFacts } from '../../../../shared/rules/facts.ts';
import { productRulebooks } from './rulebook-files.ts';

const library = productRulebooks();
const licences: KnownFacts = {
  customerIsCspPartnerTenant: 'no',
  acquisitionChannel: 'microsoft-direct',
  serviceType: 'license-based',
  cloud: 'global',
  regionMatch: 'same-country',
  relationshipState: 'none',
  partnerRole: 'indirect-reseller',
};

function decided(over: KnownFacts, edition = 'mc-2020-06'): Decision {
  const decision = decideWithDrift(library, edition, { ...licences, ...over });
  if (decision === undefined) throw new Error('no such edition');
  return decision;
}

describe('what a decision explains', () => {
  it('names the facts a rule rests on, through everything the rule was told', () => {
    const fired = decided({}).fired.find((rule) => rule.ruleId === 'mc-license-request-permission');
    expect(fired?.side).toBe('support');
    expect(fired?.facts).toEqual(
      expect.arrayContaining(['acquisitionChannel', 'serviceType', 'relationshipState']),
    );
  });

  it('names the one fact that kept a rule from firing', () => {
    expect(decided({}).whyNot).toContainEqual({ ruleId: 'rr-region', fact: 'regionMatch' });
    expect(decided({}).whyNot.map((entry) => entry.ruleId)).not.toContain('mc-license-request-permission');
  });

  it('puts the steps in the order in which they are done', () => {
    const { steps } = decided({ mcaState: 'none' });
    expect(steps.map((step) => step.id)).toEqual([
      'compose-request',
      'accept-request',
      'attest-mca',
      'provision-replacement',
    ]);
    const plan = decided({
      acquisitionChannel: 'csp-other-partner',
      serviceType: 'usage-based',
      commerceGeneration: 'azure-plan',
    });
    expect(plan.steps.map((step) => step.id).slice(2)).toEqual([
      'notify-current-partner',
      'create-transfer-request',
      'accept-transfer-request',
      'inform-reseller',
      'remove-old-partner-access',
    ]);
  });

  it('gives each side the weakest basis among its rules', () => {
    expect(decided({}).basis).toEqual({ support: 'L', move: 'L' });
    expect(decided({ acquisitionChannel: 'mpsa' }).basis).toEqual({ support: '?', move: '?' });
    expect(decided({ acquisitionChannel: 'csp-own' }).basis).toEqual({ support: 'APP', move: 'APP' });
    expect(decided({ wish: 'support' }).basis.move).toBeNull();
  });

  it('lists citations once each, with the rules that carry them, and the conflicts the rules touch', () => {
    const decision = decided({ cloud: 'us-gov' });
    const places = decision.citations.map((citation) => `${citation.source} ${citation.place}`);
    expect(new Set(places).size).toBe(places.length);
    expect(decision.conflicts).toEqual(['X1']);
    const shared = decision.citations.find((citation) => citation.place === '¶104');
    expect(shared?.ruleIds).toEqual(['cl-usgov-conflict', 'mc-cloud-scope']);
  });

  it('says with drift what the other edition answers and which rules differ', () => {
    const { drift } = decided({ acquisitionChannel: 'csp-other-partner', commerceGeneration: 'nce' });
    expect(drift).toHaveLength(1);
    expect(drift[0]).toMatchObject({
      edition: 'mc-latest',
      support: 'request-permission',
      move: 'transfer-license',
    });
    expect(drift[0]?.ruleIds).toEqual(expect.arrayContaining(['li-nce-transfer', 'mc-license-no-switch']));
  });

  it('carries the checksum of the edition it was decided in', () => {
    expect(decided({}).rulebook.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(decided({}).rulebook).not.toEqual(decided({}, 'mc-latest').rulebook);
  });

  it('has no drift of its own and none for an edition that does not exist', () => {
    const book = library.books.get('mc-latest');
    expect(book === undefined ? undefined : decide(book, licences).drift).toEqual([]);
    expect(decideWithDrift(library, 'mc-2099', licences)).toBeUndefined();
  });

  it('asks everything that could settle a case of which nothing is known', () => {
    const book = library.books.get('mc-latest');
    const decision = book === undefined ? undefined : decide(book, {});
    expect(decision).toMatchObject({
      support: 'needs-review',
      move: 'needs-review',
      steps: [],
      missingPrerequisites: [],
    });
    expect(decision?.questions).toEqual(expect.arrayContaining(['ask-sales-channel', 'ask-service-type']));
    expect(decision?.ruleIds).toEqual(['mp-allowed']);
  });
});
