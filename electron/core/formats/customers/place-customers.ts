import { cleanGuid, isGuid } from '../../../../shared/domain/guid.ts';
import type { CustomerItem, FileReport } from '../import-report.ts';

/** The report with its customers, and the tenant ids of rejected rows as far as they can be read. */
export const placeCustomers = (
  report: FileReport,
  customers: readonly CustomerItem[],
  rejectedKeys: readonly string[],
): FileReport => ({
  ...report,
  customers,
  uniqueCustomers: new Set(customers.map((one) => one.tenantId)).size,
  rejectedTenantIds: [...new Set(rejectedKeys.map(cleanGuid))].filter(isGuid),
});
