import type { CaseLine } from '../../domain/case.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Day } from '../../domain/day.ts';
import type { GdapRelationship } from '../../domain/gdap-relationship.ts';
import type { Partner } from '../../domain/partner.ts';
import type { Person } from '../../domain/person.ts';
import type { RegionTable } from '../../domain/region-table.ts';
import type { Request } from '../../domain/request.ts';
import type { Subscription } from '../../domain/subscription.ts';
import type { Transfer } from '../../domain/transfer.ts';
import type { Workspace } from '../../domain/workspace.ts';

/** A partner with its record id. */
export interface PartnerRecord {
  readonly id: string;
  readonly body: Partner;
}

/** Everything a case's facts are read from. Lists hold this customer's records only; `partners` holds all. */
export interface CaseRecords {
  readonly workspace: Workspace;
  readonly person: Person;
  readonly customer: Customer;
  readonly line: CaseLine;
  readonly subscription?: Subscription;
  /** All subscriptions of the customer, for reservations of the same seller. */
  readonly subscriptions: readonly Subscription[];
  readonly gdap: readonly GdapRelationship[];
  /** Day of the newest imported GDAP list, also when it holds nothing about this customer; null = never imported. */
  readonly gdapListAsOf: Day | null;
  readonly transfers: readonly Transfer[];
  /** A full list of transfers was imported, so a missing transfer means that there is none. */
  readonly transfersListed: boolean;
  readonly requests: readonly Request[];
  readonly partners: readonly PartnerRecord[];
  readonly regions: RegionTable;
  readonly today: Day;
}
