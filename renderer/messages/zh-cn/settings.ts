import type { settingsEn } from '../en/settings.ts';

/** Texts of Settings, in zh-CN. */
export const settingsZhCn = {
  'settings.title': '设置',
  'settings.language': '语言',
  'settings.theme': '颜色',
  'settings.theme.system': '跟随系统',
  'settings.theme.light': '浅色',
  'settings.theme.dark': '深色',
  'settings.workspace': '工作区',
  'settings.company': '公司',
  'settings.person': '姓名',
  'settings.role': '角色',
  'settings.folder': '文件夹',
  'settings.edition': '基准版本',
  'settings.version': '应用版本',
  'settings.unset': '未填写',
  'settings.open': '打开其他工作区',
  'settings.showFolder': '显示文件夹',
  'settings.stays': '没有任何内容离开此计算机：应用没有网络访问。',
} as const satisfies Record<keyof typeof settingsEn, string>;
