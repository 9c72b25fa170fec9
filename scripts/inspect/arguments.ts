import { parseArgs } from 'node:util';
import type { Delimiter, Encoding, ReadFormat } from '../../electron/core/formats/import-report.ts';
import { READ_FORMATS } from '../../electron/core/formats/known-formats.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';

/** What both verbs take: the language of sentences, and the day the clock shows (undefined = as the input says). */
export interface Asked {
  readonly language: 'en' | 'zh-CN';
  readonly today: string | undefined;
}

/** A call that can be answered; paths are as given. */
export type Call = Asked & Verb;

type Verb =
  | {
      readonly verb: 'decide';
      readonly cases: string;
      readonly allEditions: boolean;
      readonly workspace: string | undefined;
    }
  | {
      readonly verb: 'link';
      /** The text itself, or the file it stands in. */
      readonly from: { readonly text: string } | { readonly file: string };
      readonly workspace: string | undefined;
    }
  | {
      readonly verb: 'import';
      readonly files: readonly string[];
      readonly workspace: string | undefined;
      readonly options: {
        readonly as?: ReadFormat;
        readonly delimiter?: Delimiter;
        readonly encoding?: Encoding;
      };
    };

const text = { type: 'string' } as const;

const OPTIONS = {
  workspace: text,
  now: text,
  lang: text,
  editions: text,
  as: text,
  delimiter: text,
  encoding: text,
  'date-order': text,
  lenient: { type: 'boolean' },
  file: text,
  keys: text,
} as const;

type Values = { readonly [K in keyof typeof OPTIONS]?: string | boolean | undefined };

const SHARED = ['workspace', 'now', 'lang'];
const OF_VERB: Readonly<Record<Call['verb'], readonly string[]>> = {
  decide: [...SHARED, 'editions'],
  link: [...SHARED, 'file'],
  import: [...SHARED, 'as', 'delimiter', 'encoding'],
};

const LATER_VERBS: readonly string[] = ['package'];
const LATER_OPTIONS: readonly string[] = ['date-order', 'lenient', 'keys'];

const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be'];
const DELIMITERS: Readonly<Record<string, Delimiter>> = {
  ',': ',',
  ';': ';',
  '\t': '\t',
  '\\t': '\t',
  tab: '\t',
};
const DAY = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

const isIsoDate = (value: string): boolean => {
  const day = value.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
  return DAY.test(value) && isDay && !Number.isNaN(Date.parse(value));
};

/** Value of an option that takes one of a few words; undefined when it was not given. */
function oneOf<T extends string>(
  values: Values,
  name: keyof Values,
  allowed: readonly T[],
): Result<T | undefined, string> {
  const value = values[name];
  const found = allowed.find((one) => one === value);
  if (value === undefined || found !== undefined) return ok(found);
  return err(`--${name} takes ${allowed.join(', ')} in this version.`);
}

const textOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function delimiterOf(values: Values): Result<Delimiter | undefined, string> {
  const given = textOf(values.delimiter);
  if (given === undefined) return ok(undefined);
  const found = Object.hasOwn(DELIMITERS, given) ? DELIMITERS[given] : undefined;
  return found === undefined ? err('--delimiter takes a comma, a semicolon or tab.') : ok(found);
}

/** What is wrong with options that all verbs take, or with one that this verb does not take. */
function optionProblem(verb: Call['verb'], values: Values): string | undefined {
  const given = Object.keys(values);
  const later = given.find((name) => LATER_OPTIONS.includes(name));
  if (later !== undefined) return `This version does not know the option --${later} yet.`;
  const foreign = given.find((name) => !OF_VERB[verb].includes(name));
  if (foreign !== undefined) return `The verb ${verb} does not take the option --${foreign}.`;
  const now = textOf(values.now);
  if (now !== undefined && !isIsoDate(now)) return '--now takes an ISO date such as 2026-11-25.';
  const language = oneOf(values, 'lang', ['en', 'zh-CN']);
  return language.ok ? undefined : language.error;
}

function decideCall(files: readonly string[], values: Values): Result<Verb, string> {
  const [cases, ...more] = files;
  if (cases === undefined || more.length > 0)
    return err('The verb decide takes one file: decide CASES.json.');
  const editions = oneOf(values, 'editions', ['all']);
  if (!editions.ok) return editions;
  const allEditions = editions.value === 'all';
  return ok({ verb: 'decide', cases, allEditions, workspace: textOf(values.workspace) });
}

function importCall(files: readonly string[], values: Values): Result<Verb, string> {
  if (files.length === 0) return err('The verb import takes one or more files: import FILE….');
  const as = oneOf(values, 'as', READ_FORMATS);
  if (!as.ok) return as;
  const encoding = oneOf(values, 'encoding', ENCODINGS);
  if (!encoding.ok) return encoding;
  const delimiter = delimiterOf(values);
  if (!delimiter.ok) return delimiter;
  const options = {
    ...(as.value === undefined ? {} : { as: as.value }),
    ...(encoding.value === undefined ? {} : { encoding: encoding.value }),
    ...(delimiter.value === undefined ? {} : { delimiter: delimiter.value }),
  };
  return ok({ verb: 'import', files, workspace: textOf(values.workspace), options });
}

function askedOf(values: Values): Asked {
  const language = values.lang === 'zh-CN' ? 'zh-CN' : 'en';
  return { language, today: textOf(values.now)?.slice(0, 'YYYY-MM-DD'.length) };
}

const LONGEST_TEXT = 1024 * 1024;

function linkCall(words: readonly string[], values: Values): Result<Verb, string> {
  const file = textOf(values.file);
  const [text, ...more] = words;
  if ((text === undefined) === (file === undefined) || more.length > 0)
    return err('The verb link takes one text, or --file FILE: link "TEXT".');
  if ((text ?? '').length > LONGEST_TEXT)
    return err('The text is longer than 1,048,576 characters; use --file.');
  const from = file === undefined ? { text: text ?? '' } : { file };
  return ok({ verb: 'link', from, workspace: textOf(values.workspace) });
}

function verbCall(verb: Verb['verb'], files: readonly string[], values: Values): Result<Verb, string> {
  if (verb === 'link') return linkCall(files, values);
  return verb === 'decide' ? decideCall(files, values) : importCall(files, values);
}

function callOf(positionals: readonly string[], values: Values): Result<Call, string> {
  const [verb, ...files] = positionals;
  if (verb === undefined) return err('Say what to inspect: decide CASES.json, link TEXT, or import FILE….');
  if (LATER_VERBS.includes(verb)) return err(`This version does not know the verb ${verb} yet.`);
  if (verb !== 'decide' && verb !== 'import' && verb !== 'link')
    return err(`There is no verb ${JSON.stringify(verb)}; there are decide, link and import.`);
  const problem = optionProblem(verb, values);
  if (problem !== undefined) return err(problem);
  const call = verbCall(verb, files, values);
  return call.ok ? ok({ ...call.value, ...askedOf(values) }) : call;
}

/** Reads the words behind `inspect --`. The error is one sentence. */
export function parseCall(args: readonly string[]): Result<Call, string> {
  try {
    const { positionals, values } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return callOf(positionals, values);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = error.message] = error.message.split(/\. |\n/u);
    return err(`${sentence.replace(/\.$/u, '')}.`);
  }
}
