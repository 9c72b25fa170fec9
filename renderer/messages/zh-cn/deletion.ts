import type { deletionEn } from '../en/deletion.ts';

/** Texts of deleting a workspace, in zh-CN. */
export const deletionZhCn = {
  'deletion.label': '删除工作区',
  'deletion.about': '会先在您选择的位置保存一份副本，然后删除工作区及其备份。',
  'deletion.start': '删除工作区…',
  'deletion.title': '删除工作区 {name}',
  'deletion.goes': '以下内容会从 {place} 删除，无法撤消：',
  'deletion.customers_one': '{count} 个客户',
  'deletion.customers_other': '{count} 个客户',
  'deletion.requests_one': '{count} 个请求',
  'deletion.requests_other': '{count} 个请求',
  'deletion.attachments_one': '{count} 个留存文件',
  'deletion.attachments_other': '{count} 个留存文件',
  'deletion.backups_one': '文件夹中的 {count} 个备份',
  'deletion.backups_other': '文件夹中的 {count} 个备份',
  'deletion.first':
    '会先把全部内容存为一个文件，放在您选择的、文件夹以外的位置，并读回核对是否完整。以后可以由它重新打开工作区。您存在别处的副本不受影响。',
  'deletion.type': '输入 {name} 以删除',
  'deletion.notTheName': '名称不符。没有删除任何内容。请按上面的名称输入。',
  'deletion.act': '保存副本并删除…',
  'deletion.keep': '保留工作区',
  'deletion.working': '正在删除…',
  'deletion.and': '、',
  'deletion.foreign_one':
    '文件夹中还有 {count} 个不属于本应用的文件或文件夹：{names}。它还在时不能删除任何内容。请先移走。',
  'deletion.foreign_other':
    '文件夹中还有 {count} 个不属于本应用的文件或文件夹：{names}。它们还在时不能删除任何内容。请先移走。',
  'deletion.done': '已删除工作区 {name}。副本保存在：',
  'deletion.left_one': '有 {count} 个文件无法删除；下次打开该文件夹时会再试。',
  'deletion.left_other': '有 {count} 个文件无法删除；下次打开该文件夹时会再试。',
  'deletion.showCopy': '显示副本',
} as const satisfies Record<keyof typeof deletionEn, string>;
