/** Fields of a customer that a list may have a column for. */
export type CustomerField = 'tenantId' | 'name' | 'domain' | 'relationship' | 'tags';

/** Headers by comparing form (`headerKey`), English and zh-CN (domain 5.1). */
export const CUSTOMER_COLUMNS: ReadonlyMap<string, CustomerField> = new Map([
  ['microsoftid', 'tenantId'],
  ['tenantid', 'tenantId'],
  ['customertenantid', 'tenantId'],
  ['customerid', 'tenantId'],
  ['租户id', 'tenantId'],
  ['客户id', 'tenantId'],
  ['companyname', 'name'],
  ['公司名称', 'name'],
  ['customername', 'name'],
  ['客户名称', 'name'],
  ['primarydomainname', 'domain'],
  ['主域名', 'domain'],
  ['domain', 'domain'],
  ['domainname', 'domain'],
  ['relationship', 'relationship'],
  ['关系', 'relationship'],
  ['tags', 'tags'],
  ['标签', 'tags'],
  ['标记', 'tags'],
]);
