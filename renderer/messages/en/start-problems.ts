/** Texts of the pages for a workspace that cannot be opened, in English. */
export const startProblemsEn = {
  'problem.damagedTitle': 'A file of the workspace is damaged',
  'problem.damaged':
    '{file} is damaged; the original stays and a copy is kept. What is complete can be read; changes wait until the rest is restored.',
  'problem.damagedWhole':
    '{file} is damaged, so nothing of this workspace can be shown. Nothing was changed; a copy of the file is kept.',
  'problem.twoWritersTitle': 'Two programs wrote in this workspace',
  'problem.twoWriters':
    'Two programs wrote here at the same time, and their changes do not fit together. Nothing was changed; both are kept. Read it, save a report, or open another workspace.',
  'problem.newerTitle': 'Saved by a newer version',
  'problem.newer':
    'This workspace was saved by a newer version, so this one can neither read nor change it. Nothing was changed. Update the app, or open another workspace.',
  'problem.lockedTitle': 'The workspace is in use',
  'problem.locked':
    'Another window or program has this workspace open. Nothing was changed. Close it there, then try again.',
  'problem.readOnlyTitle': 'The folder cannot be written to',
  'problem.readOnly':
    'This folder cannot be written to. Nothing was changed. Read what is there, or open another workspace.',
  'problem.noAccessTitle': 'This account may not open the folder',
  'problem.noAccess':
    'The files belong to somebody else. Nothing was changed. Ask whoever looks after this computer for access, then try again.',
  'problem.diskFullTitle': 'The disk is full',
  'problem.diskFull':
    'The disk is full. Nothing was changed. Free some space, then try again, or read what is there.',
  'problem.migrationTitle': 'This workspace could not be brought up to date',
  'problem.migration':
    'A record of the older version does not fit. Nothing was changed; a backup was made. Keep the folder, and open it with the version that saved it.',
  'problem.facts': 'What is known about it',
  'problem.folder': 'Folder',
  'problem.files': 'Damaged files',
  'problem.filesOfTwo': 'Written by both',
  'problem.found': 'Its format',
  'problem.known': 'Newest format known here',
  'problem.customers': 'Customers in them',
  'problem.complete': 'Customers that are complete',
  'problem.record': 'Record',
  'problem.quarantine': 'Copy kept in',
  'problem.backup': 'Newest backup',
  'problem.backupIs_one': '{date}, with {count} customer',
  'problem.backupIs_other': '{date}, with {count} customers',
  'problem.backupMore': '{backup} ({count} more than can be read now)',
  'problem.noBackup': 'There is none.',
  'problem.by': 'Held by',
  'problem.since': 'Since',
  'problem.mend': 'Restore these customers from the backup of {date}',
  'problem.mendFile': 'Restore these files from the backup of {date}',
  'problem.openReadOnly': 'Open read-only',
  'problem.report': 'Save a report',
  'problem.reportSaved': 'Report saved: {name}. It holds no customer data.',
  'problem.openOther': 'Open another workspace',
  'problem.showFolder': 'Show the folder',
} as const;
