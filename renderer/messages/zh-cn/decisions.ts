import type { decisionsEn } from '../en/decisions.ts';

/** Texts of deciding everything, and of the filters by verdict, in zh-CN. */
export const decisionsZhCn = {
  'decisions.open': '全部重新判断',
  'decisions.title': '全部结论',
  'decisions.text': '用今天已知的情况，按每个随附版本判断所有个案的每一行和所有订阅。不会保存任何内容。',
  'decisions.run': '重新判断',
  'decisions.running': '正在判断，第 {done} 项，共 {total} 项…',
  'decisions.cancel': '取消',
  'decisions.cancelled': '已取消，完成 {done} 项，共 {total} 项。没有更改任何内容。',
  'decisions.done': '已判断 {total} 项，其中 {differing} 项在不同版本中结论不同。',
  'decisions.none': '还没有可判断的内容。新建个案，或为客户添加订阅。',
  'decisions.verdict': '结论',
  'decisions.differences': '结论不同的项',
  'decisions.noDifferences': '各版本的结论完全一致。',
  'decisions.customer': '客户',
  'decisions.what': '内容',
  'decisions.case': '个案 {number}',
  'decisions.subscription': '订阅',
  'decisions.shown': '显示前 {n} 项，共 {of} 项；全部已计入。',
  'decisions.facetAny': '不限',
  'decisions.facetCount': '{verdict}（{count}）',
  'decisions.differencesTable': '结论不同的项列表',
} as const satisfies Record<keyof typeof decisionsEn, string>;
