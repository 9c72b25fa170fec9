/** Texts of the workspace as one file, and of its passphrase, in English. */
export const wholeFileEn = {
  'wholeFile.exportTitle': 'Export everything into one file',
  'wholeFile.protection': 'Protection of the file',
  'wholeFile.withoutPassphrase': 'No passphrase: everybody who has the file can read it',
  'wholeFile.withPassphrase': 'With a passphrase: the file opens only with it',
  'wholeFile.inClear':
    'This file will not be encrypted, although the workspace is: the passphrase of the workspace does not protect it.',
  'wholeFile.lost':
    'Nobody can recover a lost passphrase. Keep it where you will find it, apart from the file.',
  'wholeFile.passphrase': 'Passphrase',
  'wholeFile.repeat': 'Passphrase once more',
  'wholeFile.chooseHint':
    'At least {count} characters; four or five words that do not belong together are good.',
  'wholeFile.show': 'Show',
  'wholeFile.hide': 'Hide',
  'wholeFile.tooShort': 'This is too short: at least {count} characters. Nothing was written.',
  'wholeFile.notSame': 'The two differ. Nothing was written. Type it once more.',
  'wholeFile.chooseWhere': 'Choose where it is saved …',
  'wholeFile.writing': 'Being written …',
  'wholeFile.exportedSealed': 'Exported with a passphrase: {name}',
  'wholeFile.sealedTitle': '{name} is protected with a passphrase',
  'wholeFile.openHint': 'It can be pasted. Then an empty folder is chosen for the workspace.',
  'wholeFile.typeIt': 'Type or paste the passphrase of the file.',
  'wholeFile.openInto': 'Open in an empty folder …',
  'wholeFile.opening': 'Being opened …',
} as const;
