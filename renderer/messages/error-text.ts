import type { Language } from '../../shared/ipc/contract/app.ts';
import type { AppError, AppErrorCode, UnreadableReason } from '../../shared/result/app-error.ts';

type Sentences = { readonly [C in AppErrorCode]: (error: Extract<AppError, { code: C }>) => string };

const UNREADABLE_EN: Readonly<Record<UnreadableReason, string>> = {
  missing: 'it is not there any more',
  'not-a-file': 'it is no ordinary file',
  'no-access': 'you may not read it',
  'handle-used': 'it was read already',
  altered: 'its bytes are not those that were recorded',
  failed: 'reading failed',
};

const UNREADABLE_ZH: Readonly<Record<UnreadableReason, string>> = {
  missing: '文件已不存在',
  'not-a-file': '这不是普通文件',
  'no-access': '没有读取权限',
  'handle-used': '已经读取过',
  altered: '内容与记录时不同',
  failed: '读取失败',
};

type ReadOnlyReason = NonNullable<Extract<AppError, { code: 'read-only' }>['reason']>;

const READ_ONLY_EN: Readonly<Record<ReadOnlyReason, string>> = {
  asked: 'This workspace is open to be read only. Nothing was changed. Open it to work in it in Settings.',
  damaged:
    'This workspace is open to be read only until its damaged files are restored. Nothing was changed. Restore them first.',
  refused: 'This folder cannot be written to. Nothing was changed. Choose another folder in Settings.',
  'write-failed':
    'The disk did not take an earlier change. Nothing of this was changed. Open the workspace again, then repeat it.',
  'two-writers':
    'Another program wrote in this workspace. Nothing of this was changed. Close the other one, then open it again.',
};

const READ_ONLY_ZH: Readonly<Record<ReadOnlyReason, string>> = {
  asked: '此工作区以只读方式打开。没有更改任何内容。请在设置中重新打开，再更改。',
  damaged: '损坏的文件还原之前，此工作区只能查看。没有更改任何内容。请先还原。',
  refused: '无法写入此文件夹。没有更改任何内容。请在设置中选择其他文件夹。',
  'write-failed': '磁盘没有写入之前的更改。这次没有更改任何内容。请重新打开工作区，然后再改。',
  'two-writers': '另一个程序写入过此工作区。这次没有更改任何内容。请关闭另一个程序，然后重新打开。',
};

const mebibytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

const NOT_ALLOWED: Readonly<Record<string, string>> = {
  'folder-not-empty': 'That folder is not empty. Nothing was changed. Choose an empty folder.',
  'folder-inside-itself':
    'That folder lies in the workspace itself. Nothing was changed. Choose an empty folder elsewhere.',
  'folder-has-foreign-files':
    'The folder holds files that are not ours. Nothing was deleted. Move them elsewhere, then try again.',
  'copy-in-workspace':
    'That place lies in the folder that is deleted. Nothing was deleted. Choose another place for the copy.',
  'copy-not-whole':
    'The copy could not be read back whole. Nothing was deleted. Choose another place for the copy.',
  'customer-was-asked':
    'A request was sent to this customer, and nothing of that is ever deleted. Nothing was changed. Close its requests instead.',
  'copy-older':
    'Something was changed while the copy was saved. Nothing was deleted. Look at what changed, then try again.',
  'not-protected':
    'This workspace has no passphrase. Nothing was changed. Turn the protection on in Settings.',
  'already-protected':
    'This workspace is protected already. Nothing was changed. Change its passphrase instead.',
  'evidence-encrypted':
    'The file is encrypted in the folder, so no other program can open it there. Nothing was changed. Save a copy to open it.',
  'not-encrypted':
    'The workspace could not be encrypted. Its folder was made, but nothing you typed was written there. Close programs that use the folder, then try again, or begin without a passphrase.',
  'not-encrypted-full':
    'The workspace could not be encrypted: the disk is full. Its folder was made, but nothing you typed was written there. Free some space, then try again.',
  'no-keychain':
    'This computer has no keychain that the program can rely on. Nothing was changed. Go on with the passphrase.',
  'not-remembered':
    'This computer did not keep the key. Nothing was changed. Unlock the keychain of the system, make sure the disk has room, then try again.',
  protected: 'This workspace is locked. Nothing was changed. Unlock it, then try again.',
};

const en: Sentences = {
  'invalid-input': () =>
    'Something that was entered cannot be used. Nothing was saved. Correct it, then try again.',
  'unknown-request': () =>
    'The app asked for something it does not know. Nothing was changed. Start the app again.',
  'not-found': () => 'This is not there any more. Nothing was changed. Go back and open the list again.',
  conflict: () =>
    'It was changed somewhere else meanwhile. Nothing of this was saved. Open it again, then repeat the change.',
  'undo-conflict': ({ changed, rest }) =>
    `${changed} of these were changed since. Nothing was undone. ${rest > 0 ? `The other ${rest} can be undone.` : 'Change them by hand.'}`,
  'read-only': ({ reason }) => READ_ONLY_EN[reason ?? 'refused'],
  'disk-full': () => 'Not saved: the disk is full. The old state is safe. Free some space, then try again.',
  damaged: ({ files }) =>
    `${files[0] ?? 'A file'} is damaged. Nothing was changed. Restore the folder from a backup.`,
  'migration-failed': ({ kind, path }) =>
    `A record (${kind}, ${path}) of an older version does not fit. Nothing was changed. Keep the folder and ask for help.`,
  'newer-format': () => 'This workspace was saved by a newer version. Nothing was changed. Update the app.',
  locked: () => 'This workspace is in use elsewhere. Nothing was changed. Close it there, then try again.',
  cancelled: () => 'Cancelled. Nothing was changed.',
  'too-large': ({ name, limit }) =>
    `${name} is too large (limit ${mebibytes(limit)}). Nothing was changed. Choose or export a smaller one.`,
  'unreadable-file': ({ name, reason }) =>
    `${name} could not be read: ${UNREADABLE_EN[reason]}. Nothing was changed. Choose it again.`,
  'not-written': ({ name }) =>
    `${name} could not be written there. Nothing was changed. Choose another folder, then try again.`,
  'wrong-passphrase': () =>
    'This passphrase does not open the file. Nothing was made or changed. Check capitals and the input language, then try again.',
  'not-allowed': ({ what }) =>
    NOT_ALLOWED[what] ?? 'This is not allowed here. Nothing was changed. Use the buttons of the screen.',
  unexpected: ({ reference }) =>
    `Something broke here (${reference}). Your data was not changed. Other screens still work.`,
};

const NOT_ALLOWED_ZH: Readonly<Record<string, string>> = {
  'folder-not-empty': '这个文件夹不是空的。没有更改任何内容。请选择一个空文件夹。',
  'folder-has-foreign-files': '文件夹中有不属于本应用的文件。没有删除任何内容。请先移走这些文件，然后重试。',
  'copy-in-workspace': '这个位置在要删除的文件夹里面。没有删除任何内容。请为副本选择别的位置。',
  'copy-not-whole': '保存的副本读回时不完整。没有删除任何内容。请为副本选择别的位置。',
  'customer-was-asked': '已向此客户发出过请求，相关内容不会删除。没有更改任何内容。可以改为结束它的请求。',
  'copy-older': '保存副本期间，工作区又有更改。没有删除任何内容。请查看更改，然后重试。',
  'not-protected': '此工作区没有设置密码短语。没有更改任何内容。请在设置中开启保护。',
  'already-protected': '此工作区已受保护。没有更改任何内容。可以改为更改密码短语。',
  'evidence-encrypted': '文件夹中的这个文件已加密，其他程序无法打开。没有更改任何内容。请另存副本后打开。',
  'not-encrypted':
    '无法加密工作区。文件夹已建立，但没有写入你输入的任何内容。请关闭正在使用该文件夹的程序，然后重试，或先不设密码短语。',
  'not-encrypted-full':
    '无法加密工作区：磁盘已满。文件夹已建立，但没有写入你输入的任何内容。请腾出空间，然后重试。',
  'no-keychain': '此计算机没有本程序可以信赖的钥匙串。没有更改任何内容。请继续使用密码短语。',
  'not-remembered':
    '此计算机没有保存密钥。没有更改任何内容。请解锁系统的钥匙串，并确认磁盘有空间，然后重试。',
  protected: '此工作区已锁定。没有更改任何内容。请先解锁，然后重试。',
  'folder-inside-itself': '这个文件夹就在工作区里面。没有更改任何内容。请选择别处的空文件夹。',
};

const zhCn: Sentences = {
  'invalid-input': () => '输入的内容无法使用。没有保存任何内容。请改正后重试。',
  'unknown-request': () => '应用请求了不认识的内容。没有更改任何内容。请重新启动应用。',
  'not-found': () => '内容已不存在。没有更改任何内容。请返回并重新打开列表。',
  conflict: () => '内容已在别处更改。这次的更改没有保存。请重新打开后再改。',
  'undo-conflict': ({ changed, rest }) =>
    `其中 ${changed} 条此后又有更改。没有撤消任何内容。${rest > 0 ? `其余 ${rest} 条可以撤消。` : '请手动更改。'}`,
  'read-only': ({ reason }) => READ_ONLY_ZH[reason ?? 'refused'],
  'disk-full': () => '没有保存：磁盘已满。原有内容安全。请腾出空间，然后重试。',
  damaged: ({ files }) => `${files[0] ?? '文件'} 已损坏。没有更改任何内容。请用备份还原该文件夹。`,
  'migration-failed': ({ kind, path }) =>
    `旧版本的一条记录（${kind}，${path}）不符合要求。没有更改任何内容。请保留该文件夹并寻求帮助。`,
  'newer-format': () => '此工作区由较新的版本保存。没有更改任何内容。请更新应用。',
  locked: () => '此工作区正在别处使用。没有更改任何内容。请先在那里关闭，然后重试。',
  cancelled: () => '已取消。没有更改任何内容。',
  'too-large': ({ name, limit }) =>
    `${name} 太大（上限 ${mebibytes(limit)}）。没有更改任何内容。请选择或导出较小的文件。`,
  'unreadable-file': ({ name, reason }) =>
    `无法读取 ${name}：${UNREADABLE_ZH[reason]}。没有更改任何内容。请重新选择。`,
  'not-written': ({ name }) => `无法把 ${name} 写到那里。没有更改任何内容。请换一个文件夹，然后重试。`,
  'wrong-passphrase': () =>
    '这个密码短语打不开该文件。没有建立或更改任何内容。请检查大小写和输入法，然后重试。',
  'not-allowed': ({ what }) =>
    NOT_ALLOWED_ZH[what] ?? '这里不允许这样做。没有更改任何内容。请使用画面上的按钮。',
  unexpected: ({ reference }) => `这里出了错（编号 ${reference}）。数据没有改动。可以继续使用其他页面。`,
};

const sentences: Readonly<Record<Language, Sentences>> = { en, 'zh-CN': zhCn };

/** The sentence for an error: what happened, what was not changed, what to do next. */
export function errorText(language: Language, error: AppError): string {
  // The map holds for each code the function of exactly that error, which a lookup by variable cannot show the compiler.
  const say = sentences[language][error.code] as (error: AppError) => string;
  return say(error);
}
