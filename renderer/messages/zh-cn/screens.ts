import type { screensEn } from '../en/screens.ts';
import { activityZhCn } from './activity.ts';
import { backupsZhCn } from './backups.ts';
import { casesZhCn } from './cases.ts';
import { conflictsZhCn } from './conflicts.ts';
import { customerBulkZhCn } from './customer-bulk.ts';
import { customerListZhCn } from './customer-list.ts';
import { customersZhCn } from './customers.ts';
import { decisionsZhCn } from './decisions.ts';
import { deletionZhCn } from './deletion.ts';
import { fieldsZhCn } from './fields.ts';
import { firstRunZhCn } from './first-run.ts';
import { frameZhCn } from './frame.ts';
import { importsZhCn } from './imports.ts';
import { intakeZhCn } from './intake.ts';
import { linksZhCn } from './links.ts';
import { paletteZhCn } from './palette.ts';
import { protectionZhCn } from './protection.ts';
import { requestsZhCn } from './requests.ts';
import { requestsManyZhCn } from './requests-many.ts';
import { resellersZhCn } from './resellers.ts';
import { rulebookZhCn } from './rulebook.ts';
import { savingZhCn } from './saving.ts';
import { settingsZhCn } from './settings.ts';
import { startProblemsZhCn } from './start-problems.ts';
import { subscriptionsZhCn } from './subscriptions.ts';
import { tasksZhCn } from './tasks.ts';
import { templatesZhCn } from './templates.ts';
import { todayZhCn } from './today.ts';
import { wholeFileZhCn } from './whole-file.ts';

/** Texts of frame and screens, in zh-CN. Key = screen.what; braces are filled by the page. */
export const screensZhCn = {
  ...frameZhCn,
  ...savingZhCn,
  ...startProblemsZhCn,
  ...firstRunZhCn,
  ...todayZhCn,
  ...customersZhCn,
  ...customerListZhCn,
  ...customerBulkZhCn,
  ...casesZhCn,
  ...decisionsZhCn,
  ...intakeZhCn,
  ...subscriptionsZhCn,
  ...tasksZhCn,
  ...requestsZhCn,
  ...requestsManyZhCn,
  ...templatesZhCn,
  ...resellersZhCn,
  ...rulebookZhCn,
  ...conflictsZhCn,
  ...linksZhCn,
  ...importsZhCn,
  ...activityZhCn,
  ...backupsZhCn,
  ...protectionZhCn,
  ...wholeFileZhCn,
  ...deletionZhCn,
  ...fieldsZhCn,
  ...settingsZhCn,
  ...paletteZhCn,
} as const satisfies Record<keyof typeof screensEn, string>;
