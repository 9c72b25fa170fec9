/** Texts of deleting a workspace, in English. */
export const deletionEn = {
  'deletion.label': 'Delete workspace',
  'deletion.about': 'A copy is saved first, where you choose. Then the workspace goes with its backups.',
  'deletion.start': 'Delete workspace …',
  'deletion.title': 'Delete the workspace {name}',
  'deletion.goes': 'This is deleted from {place}, and it cannot be undone:',
  'deletion.customers_one': '{count} customer',
  'deletion.customers_other': '{count} customers',
  'deletion.requests_one': '{count} request',
  'deletion.requests_other': '{count} requests',
  'deletion.attachments_one': '{count} kept file',
  'deletion.attachments_other': '{count} kept files',
  'deletion.backups_one': '{count} backup in its folder',
  'deletion.backups_other': '{count} backups in its folder',
  'deletion.first':
    'First everything is saved as one .cdbackup file outside of the folder, where you choose, and read back to see that it is whole. The workspace can be opened from it again. Copies you made elsewhere stay.',
  'deletion.type': 'Type {name} to delete it',
  'deletion.notTheName': 'This is not its name. Nothing was deleted. Type the name as it stands above.',
  'deletion.act': 'Save the copy and delete …',
  'deletion.keep': 'Keep the workspace',
  'deletion.working': 'Being deleted …',
  'deletion.and': ', ',
  'deletion.foreign_one':
    'The folder also holds {count} file or folder that is not ours: {names}. Nothing can be deleted while it is there. Move it elsewhere first.',
  'deletion.foreign_other':
    'The folder also holds {count} files or folders that are not ours: {names}. Nothing can be deleted while they are there. Move them elsewhere first.',
  'deletion.done': 'The workspace {name} was deleted. Its copy is here:',
  'deletion.left_one': '{count} file could not be removed; that is tried again when the folder is opened.',
  'deletion.left_other': '{count} files could not be removed; that is tried again when the folder is opened.',
  'deletion.showCopy': 'Show the copy',
} as const;
