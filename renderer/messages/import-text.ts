import type { Language } from '../../shared/ipc/contract/app.ts';

/** Sentences for the closed words of an import: why a row or a file cannot be used, or what is odd about it. */
const en: Readonly<Record<string, string>> = {
  'guid-invalid': 'The ID is no 36-character ID.',
  'id-damaged': 'The ID was damaged by a spreadsheet (scientific notation or lost zeros).',
  'value-missing': 'A needed value is missing.',
  'date-invalid': 'A date cannot be read. It is left out.',
  'customer-unknown': 'Its customer is not in your list. Import the customer list first.',
  'customer-unnamed': 'Say first whose subscriptions these are.',
  'other-customer': 'This subscription ID stands with another customer of yours.',
  'row-shape': 'The row has another number of columns than the header.',
  'quote-unclosed': 'A quotation mark is not closed.',
  duplicate: 'The same ID stands in the file twice with other values.',
  'encoding-unclear':
    'The text is not UTF-8. Nothing was imported. Save the list as CSV UTF-8, then choose it again.',
  'json-syntax': 'The file is not valid JSON. Nothing was imported.',
  'unexpected-end': 'The file ends too early. Nothing was imported. Download it again.',
  'depth-exceeded': 'The file is nested too deeply. Nothing was imported.',
  'size-exceeded': 'The file is larger than can be read. Nothing was imported.',
  'count-mismatch': 'The file says another number of records than it holds.',
  'incomplete-page': 'The file is one page of a longer list.',
  'formula-cell': 'A cell looks like a formula. It is kept as text.',
  'bidi-characters': 'A cell holds invisible or direction-changing characters. They are shown as marks.',
  'unknown-value': 'A value is not known. It is kept as text.',
  'column-duplicate': 'Two columns have the same name. Nothing was imported. Rename one of them.',
  'column-missing':
    'A needed column is missing. Nothing was imported. Export the list again with all columns.',
  'unknown-format':
    'We cannot tell what this file is. Nothing was imported. Choose a list of Partner Center.',
  'excel-workbook':
    'This is an Excel workbook. Nothing was imported. Save it as CSV UTF-8, then choose that file.',
  html: 'This is a web page. Nothing was imported. Use the export button of the portal.',
  pdf: 'This is a PDF. Nothing was imported. Use the CSV export of the portal.',
  archive: 'This is an archive. Nothing was imported. Unpack it, then choose the list inside.',
  binary: 'This is no text file. Nothing was imported. Choose a CSV or JSON file.',
  'console-table': 'This is printed output of a console. Nothing was imported. Export it as CSV or JSON.',
  empty: 'The file is empty. Nothing was imported.',
  'header-only': 'The file has a header and no rows. Nothing was imported.',
  'error-response': 'This is an error message of an interface, no list. Nothing was imported.',
};

const zhCn: Readonly<Record<string, string>> = {
  'guid-invalid': 'ID 不是 36 个字符的 ID。',
  'id-damaged': 'ID 被电子表格改坏了（科学计数法或丢了零）。',
  'value-missing': '缺少必需的值。',
  'date-invalid': '有日期读不出来，已略去。',
  'customer-unknown': '它的客户不在你的列表里。请先导入客户列表。',
  'customer-unnamed': '请先说明这是哪个客户的订阅。',
  'other-customer': '这个订阅 ID 已在另一个客户名下。',
  'row-shape': '这一行的列数与标题行不同。',
  'quote-unclosed': '引号没有闭合。',
  duplicate: '文件中同一 ID 出现两次，且内容不同。',
  'encoding-unclear': '文字不是 UTF-8。没有导入任何内容。请另存为 CSV UTF-8 后重新选择。',
  'json-syntax': '文件不是有效的 JSON。没有导入任何内容。',
  'unexpected-end': '文件不完整。没有导入任何内容。请重新下载。',
  'depth-exceeded': '文件嵌套太深。没有导入任何内容。',
  'size-exceeded': '文件超出可读取的大小。没有导入任何内容。',
  'count-mismatch': '文件声明的条数与实际不同。',
  'incomplete-page': '文件只是长列表中的一页。',
  'formula-cell': '有单元格像公式，按文字保留。',
  'bidi-characters': '有单元格含不可见或改变方向的字符，以标记显示。',
  'unknown-value': '有不认识的值，按文字保留。',
  'column-duplicate': '有两列同名。没有导入任何内容。请改名其中一列。',
  'column-missing': '缺少必需的列。没有导入任何内容。请导出含所有列的列表。',
  'unknown-format': '认不出这个文件是什么。没有导入任何内容。请选择合作伙伴中心的列表。',
  'excel-workbook': '这是 Excel 工作簿。没有导入任何内容。请另存为 CSV UTF-8 再选择。',
  html: '这是网页。没有导入任何内容。请使用门户的导出按钮。',
  pdf: '这是 PDF。没有导入任何内容。请使用门户的 CSV 导出。',
  archive: '这是压缩包。没有导入任何内容。请解压后选择其中的列表。',
  binary: '这不是文本文件。没有导入任何内容。请选择 CSV 或 JSON 文件。',
  'console-table': '这是控制台输出。没有导入任何内容。请导出为 CSV 或 JSON。',
  empty: '文件是空的。没有导入任何内容。',
  'header-only': '文件只有标题行。没有导入任何内容。',
  'error-response': '这是接口的错误信息，不是列表。没有导入任何内容。',
};

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, 'zh-CN': zhCn };

/** The sentence for a closed word; the word itself where a newer reader knows one that this page does not. */
export const importText = (language: Language, word: string): string => words[language][word] ?? word;

/** All words that have a sentence in a language. */
export const importWords = (language: Language): readonly string[] => Object.keys(words[language]);
