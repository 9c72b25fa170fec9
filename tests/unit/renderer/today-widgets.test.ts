import { describe, expect, it } from 'vitest';
import { navigationOf } from '../../../renderer/app/routes.ts';
import { PROVIDER_WIDGETS, RESELLER_WIDGETS } from '../../../renderer/features/today/widgets.ts';

describe('the days of the two roles', () => {
  it('share their frame and the age of the data, and nothing else', () => {
    const shared = RESELLER_WIDGETS.filter((one) => (PROVIDER_WIDGETS as readonly string[]).includes(one));
    expect(shared).toEqual(['data-age']);
    expect(RESELLER_WIDGETS.length).toBeGreaterThan(2);
    expect(PROVIDER_WIDGETS.length).toBeGreaterThan(2);
  });

  it('AC-03-2 each role has its own navigation', () => {
    const paths = (role: Parameters<typeof navigationOf>[0]) => navigationOf(role).map((one) => one.path);
    const reseller = paths('indirect-reseller');
    const provider = paths('indirect-provider');
    expect(provider).toContain('/resellers');
    expect(provider).not.toContain('/cases');
    expect(reseller).toContain('/cases');
    expect(reseller).not.toContain('/resellers');
    expect(reseller.slice(0, 4)).toEqual(['/today', '/customers', '/cases', '/requests']);
    expect(provider.slice(0, 4)).toEqual(['/today', '/resellers', '/customers', '/requests']);
  });
});
