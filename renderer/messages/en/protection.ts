/** Texts of the protection of a workspace and of unlocking it, in English. */
export const protectionEn = {
  'protection.label': 'Protection with a passphrase',
  'protection.about':
    'Encrypts records, log, kept files and backups in the folder. Without the passphrase nobody can read them.',
  'protection.isOn': 'On: the files in the folder are encrypted.',
  'protection.isOff': 'Off: anybody who can read the folder can read your customers.',
  'protection.others_one': '{count} backup is not encrypted yet. Back up now, then it is removed.',
  'protection.others_other': '{count} backups are not encrypted yet. Back up now, then they are removed.',
  'protection.ask.on': 'Turn on …',
  'protection.ask.off': 'Turn off …',
  'protection.ask.change': 'Change the passphrase …',
  'protection.lockNow': 'Lock now',
  'protection.title.on': 'Protect this workspace with a passphrase',
  'protection.title.off': 'Turn the protection off',
  'protection.title.change': 'Change the passphrase',
  'protection.does':
    'Everything in the folder is encrypted. The passphrase is asked whenever the workspace is opened or was locked.',
  'protection.not':
    'Not protected: the name of your company and the reminder (both are shown before unlocking), the number of records, files saved or exported elsewhere, what other programs copied before, traces of deleted files on the disk, and the window while it is unlocked.',
  'protection.backups_one':
    'A backup is made before and after; then {count} earlier backup, which is not encrypted, is removed.',
  'protection.backups_other':
    'A backup is made before and after; then {count} earlier backups, which are not encrypted, are removed.',
  'protection.off_one':
    'Anybody who has the folder can read everything in it again. A backup is made before and after; then {count} encrypted backup is removed.',
  'protection.off_other':
    'Anybody who has the folder can read everything in it again. A backup is made before and after; then {count} encrypted backups are removed.',
  'protection.lost':
    'Nobody can recover a lost passphrase, and without it nobody can open the workspace or its backups. Keep it where you will find it, but not in this folder.',
  'protection.sameKey':
    'Earlier backups still open with the current passphrase. If somebody knows it who should not, turn the protection off and on again instead: that makes a new key and removes those backups.',
  'protection.old': 'Current passphrase',
  'protection.new': 'New passphrase',
  'protection.newAgain': 'New passphrase once more',
  'protection.typeOld': 'Type or paste the current passphrase. Nothing was changed.',
  'protection.hint': 'Reminder (optional)',
  'protection.hintSeen': 'Anybody who has the folder can read it: never write the passphrase here.',
  'protection.begins': 'A backup is made first …',
  'protection.progress': '{done} of {total} parts are written.',
  'protection.working': 'Being written …',
  'protection.do.on': 'Encrypt now',
  'protection.do.off': 'Decrypt now',
  'protection.do.change': 'Change now',
  'protection.done.on': 'The workspace is protected.',
  'protection.done.off': 'The workspace is no longer protected.',
  'protection.done.change': 'The passphrase was changed. Earlier backups keep the one they were made with.',
  'remember.label': 'Do not ask on this computer again',
  'remember.about':
    'Then whoever is signed in to this computer as you can open the workspace without the passphrase. The keychain of the system ({keychain}) keeps the key. Locking the workspace ends this.',
  'remember.none':
    'This computer has no keychain that the program can rely on. The passphrase is asked each time.',
  'remember.failed':
    'The workspace is open, but this computer did not keep the key and will ask again. Unlock the keychain of the system, then try it in Settings, under “{section}”.',
  'unlock.title': 'The workspace is locked',
  'unlock.titleOf': '{name} is locked',
  'unlock.about': 'Type or paste its passphrase to open it.',
  'unlock.hint': 'Reminder: {hint}',
  'unlock.caps': 'Caps Lock is on.',
  'unlock.typeIt': 'Type or paste the passphrase.',
  'unlock.wrong':
    'This passphrase does not open the workspace. Check capitals and the input language, then try again. There is no limit on tries, and no other way in.',
  'unlock.unlock': 'Unlock',
  'unlock.trying': 'Being unlocked …',
  'lock.after': 'Lock when not used',
  'lock.afterAbout':
    'On this computer, in every protected workspace. Unless “Never” is chosen, it also locks when the computer sleeps or its screen is locked. What was typed in a field is saved first.',
  'lock.afterOff': 'Only a protected workspace can be locked. Turn on the protection first.',
  'lock.afterItself':
    'It is not locked by itself now: this computer opens the workspace without asking, and locking would end that. To change it, turn off “{label}”.',
  'lock.minutes_one': 'After {count} minute',
  'lock.minutes_other': 'After {count} minutes',
  'lock.never': 'Never',
  'lock.notice': 'Locking',
  'lock.warning': 'This window was not used for a while. It locks in less than a minute.',
  'lock.anyKey': 'Any key, or moving the pointer, keeps it open.',
  'lock.text': 'Not locked: what was typed here is not saved yet. Save it, or close the form.',
  'lock.work': 'Not locked yet: work is still running. It locks when that is done.',
  'lock.leaving': 'The workspace is being locked',
  'lock.asksAgain': 'The workspace is locked. From now on this computer asks for the passphrase again.',
  'lock.leavingAbout': 'What is on its way to the disk is saved first.',
} as const;
