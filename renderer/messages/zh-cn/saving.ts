import type { savingEn } from '../en/saving.ts';

/** Texts of saving, of a workspace that is only read, and of what was put right at opening, in zh-CN. */
export const savingZhCn = {
  'saving.saved': '已保存 {time}',
  'saving.savedLong': '已保存在此计算机上，{time}。查看详情',
  'saving.now': '正在保存…',
  'saving.nowLong': '正在保存。查看详情',
  'saving.readOnly': '只读',
  'saving.readOnlyLong': '此工作区以只读方式打开。查看详情',
  'saving.wait_one': '{count} 项更改在等待：{why}',
  'saving.wait_other': '{count} 项更改在等待：{why}',
  'saving.why.disk-full': '磁盘已满',
  'saving.why.read-only': '无法写入文件夹',
  'saving.bars': '关于此工作区',
  'saving.details': '数据保存在哪里',
  'saving.folder': '文件夹',
  'saving.lastSave': '上次保存',
  'saving.lastBackup': '上次备份',
  'saving.noBackup': '还没有',
  'saving.since': '此后的更改',
  'saving.backUpNow': '立即备份',
  'saving.backedUp_one': '已备份，{count} 个客户',
  'saving.backedUp_other': '已备份，{count} 个客户',
  'saving.openFolder': '打开文件夹',
  'saving.slow_one': '{count} 项更改还没有写入磁盘。没有丢失。显示“已保存”之前，请不要关闭窗口。',
  'saving.slow_other': '{count} 项更改还没有写入磁盘。没有丢失。显示“已保存”之前，请不要关闭窗口。',
  'saving.refused.disk-full':
    '磁盘已满。最后一项更改没有保存，之前保存的内容都在。请腾出空间，然后放回输入的内容。',
  'saving.refused.read-only':
    '无法写入文件夹。最后一项更改没有保存，之前保存的内容都在。请重新打开工作区，然后再改。',
  'saving.kept': '输入的内容保留在这里：{text}',
  'saving.putBack': '放回',
  'saving.drop': '不要了',
  'saving.row': '正在保存',
  'readOnly.asked': '此工作区以只读方式打开，不能更改。等它空闲后，可以重新打开再更改。',
  'readOnly.damaged': '损坏的文件没有读入，因此此工作区只能查看。还原之前不能更改。',
  'readOnly.refused': '无法写入此文件夹，因此此工作区只能查看。已保存的内容没有丢失。',
  'readOnly.write-failed':
    '磁盘没有写入一项更改，因此此工作区现在只能查看。之前保存的内容都在。请重新打开再继续。',
  'readOnly.two-writers':
    '另一个程序写入过此工作区，因此现在只能查看。没有覆盖任何内容。请关闭另一个程序，然后重新打开。',
  'readOnly.open': '打开以便更改',
  'readOnly.again': '重新打开',
  'readOnly.toProblem': '返回还原页面',
  'notice.torn-tail': '应用上次意外退出，最后一项更改可能没有保存。之前的内容都在，残留部分存放在 {place}。',
  'notice.leftovers-moved_one': '{count} 个不属于此工作区的文件已移到 {place}。你的内容没有改动。',
  'notice.leftovers-moved_other': '{count} 个不属于此工作区的文件已移到 {place}。你的内容没有改动。',
  'notice.migrated': '工作区已升级到本版本的格式。没有丢失任何内容，旧格式已做备份。',
  'notice.synced-folder':
    '工作区所在的文件夹似乎会被 {by} 同步到其他电脑。这可能干扰保存，客户数据也会到别处。请在设置的“数据与备份”中移动它。',
  'notice.shared-folder':
    '工作区位于网络上的另一台电脑。连接中断时无法保存更改，恢复后才可继续。请在设置的“数据与备份”中移动它。',
  'notice.close': '关闭这条通知',
  'undo.none': '没有可以撤消的更改。',
  'undo.noRedo': '没有可以恢复的更改。',
  'undo.redone': '已恢复：{what}',
} as const satisfies Record<keyof typeof savingEn, string>;
