/** Texts of saving, of a workspace that is only read, and of what was put right at opening, in English. */
export const savingEn = {
  'saving.saved': 'Saved {time}',
  'saving.savedLong': 'Saved on this computer, {time}. Show details',
  'saving.now': 'Saving …',
  'saving.nowLong': 'Saving. Show details',
  'saving.readOnly': 'Read-only',
  'saving.readOnlyLong': 'This workspace is only read. Show details',
  'saving.wait_one': '{count} change waits: {why}',
  'saving.wait_other': '{count} changes wait: {why}',
  'saving.why.disk-full': 'the disk is full',
  'saving.why.read-only': 'the folder cannot be written to',
  'saving.bars': 'About this workspace',
  'saving.details': 'Where your data is saved',
  'saving.folder': 'Folder',
  'saving.lastSave': 'Last save',
  'saving.lastBackup': 'Last backup',
  'saving.noBackup': 'none yet',
  'saving.since': 'Changes since then',
  'saving.backUpNow': 'Back up now',
  'saving.backedUp_one': 'Backup made, with {count} customer',
  'saving.backedUp_other': 'Backup made, with {count} customers',
  'saving.openFolder': 'Open folder',
  'saving.slow_one':
    '{count} change is not on the disk yet. Nothing is lost. Leave the window open until it says Saved.',
  'saving.slow_other':
    '{count} changes are not on the disk yet. Nothing is lost. Leave the window open until it says Saved.',
  'saving.refused.disk-full':
    'The disk is full. The last change was not saved; what was saved before is safe. Free some space, then put your text back.',
  'saving.refused.read-only':
    'The folder cannot be written to. The last change was not saved; what was saved before is safe. Open the workspace again, then repeat it.',
  'saving.kept': 'Your text is kept here: {text}',
  'saving.putBack': 'Put back',
  'saving.drop': 'Leave it',
  'closing.title': 'The window is not closed yet',
  'closing.why_one':
    '{count} change is on its way to the disk. The window closes by itself as soon as it is there.',
  'closing.why_other':
    '{count} changes are on their way to the disk. The window closes by itself as soon as they are there.',
  'closing.long': 'This takes longer than usual. What was saved before is safe.',
  'closing.wait': 'Wait',
  'closing.lose_one': 'Close and lose {count} change',
  'closing.lose_other': 'Close and lose {count} changes',
  'closing.show_one': 'Show it',
  'closing.show_other': 'Show them',
  'closing.keep': 'Do not close',
  'saving.row': 'Being saved',
  'readOnly.asked':
    'This workspace is open to be read only. Nothing can be changed. Open it to work in it when it is free.',
  'readOnly.damaged':
    'Damaged files are left out, so this workspace is read-only. Nothing can be changed until they are restored.',
  'readOnly.refused':
    'The folder cannot be written to, so this workspace is read-only. Nothing that was saved is lost.',
  'readOnly.write-failed':
    'The disk did not take a change, so this workspace is read-only now. What was saved before is safe. Open it again to go on.',
  'readOnly.two-writers':
    'Another program wrote in this workspace, so it is read-only now. Nothing was overwritten. Close the other one, then open it again.',
  'readOnly.open': 'Open to work in it',
  'readOnly.again': 'Open again',
  'readOnly.toProblem': 'Back to restoring',
  'notice.torn-tail':
    'The app ended unexpectedly, and the last change may not have been saved. Everything before it is here; the rest of it is kept in {place}.',
  'notice.leftovers-moved_one':
    '{count} file that does not belong to the workspace was moved to {place}. Nothing of yours was changed.',
  'notice.leftovers-moved_other':
    '{count} files that do not belong to the workspace were moved to {place}. Nothing of yours was changed.',
  'notice.migrated':
    'The workspace was brought to the form of this version. Nothing was lost; a backup of the old form was made.',
  'notice.synced-folder':
    'The workspace lies in a folder that {by} seems to copy to other computers. That can disturb saving and puts customer data elsewhere. Move it in the settings, under Data and backup.',
  'notice.shared-folder':
    'The workspace lies on another computer of the network. If the connection breaks, changes are refused until it is back. Move it in the settings, under Data and backup.',
  'notice.protect': 'Protect with a passphrase …',
  'notice.close': 'Close this notice',
  'undo.none': 'There is nothing to undo.',
  'undo.noRedo': 'There is nothing to redo.',
  'undo.redone': 'Redone: {what}',
} as const;
