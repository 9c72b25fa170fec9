import { activityEn } from './activity.ts';
import { backupsEn } from './backups.ts';
import { casesEn } from './cases.ts';
import { conflictsEn } from './conflicts.ts';
import { customerBulkEn } from './customer-bulk.ts';
import { customerListEn } from './customer-list.ts';
import { customersEn } from './customers.ts';
import { decisionsEn } from './decisions.ts';
import { deletionEn } from './deletion.ts';
import { fieldsEn } from './fields.ts';
import { firstRunEn } from './first-run.ts';
import { frameEn } from './frame.ts';
import { importsEn } from './imports.ts';
import { intakeEn } from './intake.ts';
import { linksEn } from './links.ts';
import { paletteEn } from './palette.ts';
import { protectionEn } from './protection.ts';
import { requestsEn } from './requests.ts';
import { requestsManyEn } from './requests-many.ts';
import { resellersEn } from './resellers.ts';
import { rulebookEn } from './rulebook.ts';
import { savingEn } from './saving.ts';
import { settingsEn } from './settings.ts';
import { startProblemsEn } from './start-problems.ts';
import { subscriptionsEn } from './subscriptions.ts';
import { tasksEn } from './tasks.ts';
import { templatesEn } from './templates.ts';
import { todayEn } from './today.ts';
import { wholeFileEn } from './whole-file.ts';

/** Texts of frame and screens, in English. Key = screen.what; braces are filled by the page. */
export const screensEn = {
  ...frameEn,
  ...savingEn,
  ...startProblemsEn,
  ...firstRunEn,
  ...todayEn,
  ...customersEn,
  ...customerListEn,
  ...customerBulkEn,
  ...casesEn,
  ...decisionsEn,
  ...intakeEn,
  ...subscriptionsEn,
  ...tasksEn,
  ...requestsEn,
  ...requestsManyEn,
  ...templatesEn,
  ...resellersEn,
  ...rulebookEn,
  ...conflictsEn,
  ...linksEn,
  ...importsEn,
  ...activityEn,
  ...backupsEn,
  ...protectionEn,
  ...wholeFileEn,
  ...deletionEn,
  ...fieldsEn,
  ...settingsEn,
  ...paletteEn,
} as const;
