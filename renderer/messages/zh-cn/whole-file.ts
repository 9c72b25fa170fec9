import type { wholeFileEn } from '../en/whole-file.ts';

/** Texts of the workspace as one file, and of its passphrase, in zh-CN. */
export const wholeFileZhCn = {
  'wholeFile.exportTitle': '把全部内容导出为一个文件',
  'wholeFile.protection': '文件的保护方式',
  'wholeFile.withoutPassphrase': '不设密码短语：拿到文件的人都能读取',
  'wholeFile.withPassphrase': '设置密码短语：只有凭它才能打开文件',
  'wholeFile.inClear': '工作区已加密，但此文件不会加密：工作区的密码短语不保护它。',
  'wholeFile.lost': '密码短语一旦丢失，任何人都无法找回。请妥善保存，并与文件分开存放。',
  'wholeFile.passphrase': '密码短语',
  'wholeFile.repeat': '再次输入密码短语',
  'wholeFile.chooseHint': '至少 {count} 个字符；用几个互不相关的词组成最好。',
  'wholeFile.show': '显示',
  'wholeFile.hide': '隐藏',
  'wholeFile.tooShort': '太短：至少要有 {count} 个字符。没有写入任何内容。',
  'wholeFile.notSame': '两次输入不一致。没有写入任何内容。请重新输入。',
  'wholeFile.chooseWhere': '选择保存位置…',
  'wholeFile.writing': '正在写入…',
  'wholeFile.exportedSealed': '已导出并设置密码短语：{name}',
  'wholeFile.sealedTitle': '{name} 设有密码短语',
  'wholeFile.openHint': '可以粘贴。接下来为工作区选择一个空文件夹。',
  'wholeFile.typeIt': '请输入或粘贴该文件的密码短语。',
  'wholeFile.openInto': '在空文件夹中打开…',
  'wholeFile.opening': '正在打开…',
} as const satisfies Record<keyof typeof wholeFileEn, string>;
