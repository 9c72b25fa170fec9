import type { FileReport } from '../../electron/core/formats/import-report.ts';

/** What the closed words of an import mean, as a part of a Chinese sentence. */
const WORDS: Readonly<Record<string, string>> = {
  'guid-invalid': 'ID 不是 32 位十六进制数字的 GUID',
  'id-not-plausible': 'ID 全是零',
  'id-damaged': 'ID 被电子表格变成了数字，无法还原',
  'value-missing': '缺少必需的值',
  'date-invalid': '有日期读不出来，已略去',
  'row-shape': '这一行的单元格数与标题行不同，可能有文字含分隔符而没有引号',
  'quote-unclosed': '引号没有在单元格末尾闭合',
  duplicate: '前面的行里已有同一租户 ID',
  'encoding-unclear': '文字不是有效的 Unicode；请另存为 UTF-8',
  'json-syntax': '从这里起不是 JSON',
  'unexpected-end': '文件在一个值中间结束',
  'depth-exceeded': '括号嵌套太深',
  'size-exceeded': '文字、行、列表或文件超出允许的大小',
  'count-mismatch': '文件声明的条数与实际不同',
  'incomplete-page': '文件只是列表的一部分',
  'formula-cell': '有文字像电子表格公式，按文字保留',
  'bidi-characters': '有文字含不可见的控制字符，原样保留',
  'unknown-value': '有值不在已知的列表里，按文字保留',
  'column-duplicate': '有两列意思相同',
  'column-missing': '缺少必需的列',
  'unknown-format': '内容不是能读取的列表',
  'excel-workbook': '这是 Excel 工作簿；请把工作表另存为 CSV UTF-8',
  html: '这是网页；请导出列表，不要保存页面',
  pdf: '这是 PDF；列表只能从 CSV 或 JSON 读取',
  archive: '这是压缩包；请解压后选择其中的列表',
  binary: '这不是文本文件',
  'console-table': '这是控制台打印的表格；请用 Export-Csv 或 ConvertTo-Json 导出',
  empty: '文件是空的，或其中的列表是空的',
  'header-only': '文件只有标题行',
  'error-response': '这是服务的错误信息，不是列表',
  'unreadable-file': '文件读不了',
};

/** All words that have a Chinese sentence here. */
export const CHINESE_WORDS: readonly string[] = Object.keys(WORDS);

const meaning = (word: string): string => WORDS[word] ?? word;

interface Place {
  readonly line?: number;
  readonly column?: number | string;
}

function rowSentence({ row, line, column, reason }: FileReport['rejectedRows'][number]): string {
  return `第 ${row} 行（文件第 ${line} 行）${column === undefined ? '' : `，${column} 列`}：${meaning(reason)}。`;
}

function errorSentence(kind: string, { line, column }: Place): string {
  if (line === undefined) return `${meaning(kind)}。`;
  return `第 ${line} 行${column === undefined ? '' : `，第 ${column} 个字符`}：${meaning(kind)}。`;
}

type Told = Pick<FileReport, 'notices' | 'rejectedRows' | 'warnedRows'> & {
  readonly error?: { readonly kind: string; readonly message: string; readonly line?: number };
};

/** The report of a file with its sentences in Chinese; everything else stays as it is. */
export function reportInChinese<R extends Told>(report: R): R {
  const { notices, rejectedRows, warnedRows, error } = report;
  return {
    ...report,
    notices: notices.map(({ reason }) => ({ reason, message: `${meaning(reason)}。` })),
    rejectedRows: rejectedRows.map((one) => ({ ...one, message: rowSentence(one) })),
    warnedRows: warnedRows.map((one) => ({ ...one, message: rowSentence(one) })),
    ...(error === undefined ? {} : { error: { ...error, message: errorSentence(error.kind, error) } }),
  };
}

/** Why a case could not be decided, in one Chinese sentence; `path` says where. */
export function problemInChinese(path: string, isKnownFact: boolean): string {
  const [part, fact] = path.split(/\.(.*)/su);
  if (part === '') return '个案不是对象。';
  if (part === 'id') return '个案没有编号。';
  if (part === 'edition') return '个案没有写明版本，或没有这个版本。';
  if (fact === undefined) return '事实不是由名称和值组成的对象。';
  return isKnownFact ? `事实 ${fact} 不能取这个值。` : `没有名为 ${JSON.stringify(fact)} 的事实。`;
}
