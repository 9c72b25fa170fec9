import type { activityEn } from '../en/activity.ts';

/** Texts of the activity log, in zh-CN. */
export const activityZhCn = {
  'activity.rulebook.note': '规则备注已更改',
  'activity.customer.remove': '客户已移除',
  'activity.title': '活动日志',
  'activity.none': '还没有记录。',
  'activity.when': '时间',
  'activity.who': '经手人',
  'activity.what': '内容',
  'activity.about': '对象',
  'activity.older': '更早的记录',
  'activity.other': '一项更改',
  'activity.workspace.create': '创建了工作区',
  'activity.workspace.create-sample': '创建了示例工作区',
  'activity.case.number': '取用了个案编号',
  'activity.case.save': '保存了个案',
  'activity.case.answer': '回答了问题',
  'activity.draft.keep': '保存了草稿',
  'activity.draft.discard': '放弃了草稿',
  'activity.import.apply': '导入了列表',
  'activity.settings.change-workspace': '更改了工作区设置',
  'activity.settings.change-provider': '更改了提供商',
  'activity.people.add': '添加了人员',
  'activity.people.change': '更改了人员',
  'activity.case.own-decision': '记录了我们自己的决定',
  'activity.case.own-decision-removed': '收回了我们自己的决定',
} as const satisfies Record<keyof typeof activityEn, string>;
