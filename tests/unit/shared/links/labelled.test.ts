import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LinkKind, LinkVerdict, LinkWarning } from '../../../../shared/links/link-words.ts';
import { readLinks } from '../../../../shared/links/read-links.ts';
import { asReseller, FORMS, HOSTILE, linkTools, WRAPPINGS } from '../../../support/links.ts';

/** Addresses that a person labelled, by label. `warning` = one that must be among those said. */
interface Labelled {
  readonly label: string;
  readonly kinds: readonly LinkKind[];
  readonly verdict: LinkVerdict;
  readonly warning: LinkWarning | null;
  readonly urls: readonly string[];
}

const file = new URL('../../../fixtures/links/labelled.json', import.meta.url);
const GROUPS = JSON.parse(readFileSync(file, 'utf8')) as readonly Labelled[];

const FEWEST = 300;

it('has as many labelled addresses as the check of the link doctor asks for', () => {
  const listed = GROUPS.flatMap(({ urls }) => urls);
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.length + HOSTILE.length + FORMS.length * WRAPPINGS.length).toBeGreaterThanOrEqual(FEWEST);
});

describe.each(GROUPS)('V24 $label', ({ kinds, verdict, warning, urls }) => {
  it.each(urls)('%s', (text) => {
    const [link] = readLinks({ text }, linkTools, asReseller);
    expect(link).toMatchObject({ verdict, safeToSendAsGiven: false });
    expect(kinds).toContain(link?.linkKind);
    if (warning !== null) expect(link?.warnings).toContain(warning);
    expect(link?.warnings).not.toEqual([]);
  });
});
