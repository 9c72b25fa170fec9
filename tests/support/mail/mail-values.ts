/** What the placeholders of a mail stand for in the tests. */
export const VALUES = {
  contact: '陈女士',
  customer: '恒信博雅科技',
  company: 'Lakeview IT',
  provider: 'Meridian',
  person: 'Lin Wei',
  product: 'Microsoft 365 E3',
  firstMail: '2026-11-12',
  gdapName: 'Lakeview-2026',
  gdapDays: '180',
  gdapRoles: 'Service Support Administrator',
};
