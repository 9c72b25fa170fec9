import { type Theme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Language } from '../../shared/ipc/contract/app.ts';

/** Latin first, so that digits look alike; the UI cut of YaHei before its text cut (ux 5.4). */
const FONT =
  '"Segoe UI", -apple-system, BlinkMacSystemFont, "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", system-ui, sans-serif';
const MONO = 'Consolas, "SF Mono", Menlo, "DejaVu Sans Mono", monospace';

const fonts = { fontFamilyBase: FONT, fontFamilyMonospace: MONO, fontFamilyNumeric: FONT };

/** Chinese needs taller lines at the same sizes. */
const chineseLines = {
  lineHeightBase200: '18px',
  lineHeightBase300: '22px',
  lineHeightBase500: '30px',
  lineHeightHero700: '38px',
};

/** 10.5 pt with lines of 1.5 in English, 11 pt with lines of 1.65 in Chinese (ux 4.9). */
const PAPER = {
  en: { lineHeightBase300: '21px' },
  'zh-CN': { fontSizeBase300: '14.67px', lineHeightBase300: '24px' },
} as const;

/** The theme of what is printed: white in every theme of the window. */
export const paperTheme = (language: Language): Theme => ({
  ...themeFor(language, false),
  ...PAPER[language],
});

/** Fluent's theme with our fonts and, in Chinese, our line heights. */
export function themeFor(language: Language, dark: boolean): Theme {
  const base = dark ? webDarkTheme : webLightTheme;
  return { ...base, ...fonts, ...(language === 'zh-CN' ? chineseLines : {}) };
}
