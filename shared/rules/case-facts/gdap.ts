import { type Day, daysSince } from '../../domain/day.ts';
import type { GdapRelationship } from '../../domain/gdap-relationship.ts';
import type { Workspace } from '../../domain/workspace.ts';

/** Global Administrator: covers every other role. */
export const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';

/** Days after which a GDAP request that nobody approved has expired (`gd-request-expiry`). */
const REQUEST_DAYS = 90;

const hasPassed = (gdap: GdapRelationship, today: Day): boolean =>
  gdap.endsOn !== null && gdap.endsOn < today;

/** Active or ending, and the end has not passed (data-model 3.3). */
export const isLive = (gdap: GdapRelationship, today: Day): boolean =>
  (gdap.status === 'active' || gdap.status === 'expiring') && !hasPassed(gdap, today);

/** Days since a request was sent for approval, else since it was made; null when neither day is known. */
export function requestAge(gdap: GdapRelationship, today: Day): number | null {
  const from = gdap.lockedForApprovalOn ?? gdap.createdOn;
  return from === null ? null : daysSince(from, today);
}

/** Waits for approval or for activation. A request older than 90 days waits no longer. */
export function isWaiting(gdap: GdapRelationship, today: Day): boolean {
  if (gdap.status === 'approved' || gdap.status === 'activating') return true;
  return gdap.status === 'approval-pending' && (requestAge(gdap, today) ?? 0) <= REQUEST_DAYS;
}

/** Expired or terminated, or its end has passed. */
export const hasEnded = (gdap: GdapRelationship, today: Day): boolean =>
  ['expired', 'terminated', 'terminating'].includes(gdap.status) ||
  ((gdap.status === 'active' || gdap.status === 'expiring') && hasPassed(gdap, today));

/** True or false where the source lists roles, undefined where it does not. */
export function coversSupport(gdap: GdapRelationship, workspace: Workspace): boolean | undefined {
  const roles = gdap.roleIds;
  if (roles === null) return undefined;
  return (
    roles.includes(GLOBAL_ADMINISTRATOR) || workspace.neededGdapRoleIds.every((role) => roles.includes(role))
  );
}

/** True or false where the source lists access assignments, undefined where it does not. */
export const hasActiveAssignment = (gdap: GdapRelationship): boolean | undefined =>
  gdap.accessAssignments === null ? undefined : gdap.accessAssignments.some((one) => one.status === 'active');

const newest = (
  list: readonly GdapRelationship[],
  by: (gdap: GdapRelationship) => string,
): GdapRelationship | undefined => [...list].sort((a, b) => (by(a) < by(b) ? 1 : -1))[0];

const END_UNKNOWN = '9999-12-31';

/** Ours among the customer's relationships that decides (data-model 6): live and usable, else live, waiting, ended. */
export function governingGdap(
  all: readonly GdapRelationship[],
  workspace: Workspace,
  today: Day,
): GdapRelationship | undefined {
  const ours = all.filter((gdap) => gdap.partnerId === null);
  const live = ours.filter((gdap) => isLive(gdap, today));
  const usable = live.filter(
    (gdap) => hasActiveAssignment(gdap) === true && coversSupport(gdap, workspace) === true,
  );
  const latestEnd = (gdap: GdapRelationship) => gdap.endsOn ?? END_UNKNOWN;
  const made = (gdap: GdapRelationship) => gdap.createdOn ?? '';
  return (
    newest(usable, latestEnd) ??
    newest(live, latestEnd) ??
    newest(
      ours.filter((gdap) => isWaiting(gdap, today)),
      made,
    ) ??
    newest(
      ours.filter((gdap) => hasEnded(gdap, today)),
      latestEnd,
    )
  );
}

/** The newest request for approval that expired unanswered, for its age. */
export const expiredRequest = (all: readonly GdapRelationship[], today: Day): GdapRelationship | undefined =>
  newest(
    all.filter(
      (gdap) => gdap.partnerId === null && gdap.status === 'approval-pending' && !isWaiting(gdap, today),
    ),
    (gdap) => gdap.createdOn ?? '',
  );
