import { expect, it } from 'vitest';
import { activityRoute, wantedOf } from '../../../renderer/features/activity/activity-address.ts';

it.each(['Old Mill', '恒信', 'a/b?c#d', '50 % off', 'x=1&y=2', 'a+b'])(
  'AC-20 the filters of the log come out of the address as they went in: %s',
  (text) => {
    const wanted = { by: 'p-1', kind: 'customer', from: '2026-11-01', to: '', text };
    const route = activityRoute(wanted);
    expect(route.split('/')).toHaveLength(3);
    // The router decodes the path once before it hands a part of it over.
    expect(wantedOf(decodeURI(route.slice('/activity/'.length)))).toEqual(wanted);
  },
);
