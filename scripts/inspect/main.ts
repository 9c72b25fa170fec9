import { join, resolve } from 'node:path';
import { shippedLinkTools } from '../../electron/adapters/links/shipped-links.ts';
import { readRulebooks } from '../../electron/adapters/rulebooks/read-rulebooks.ts';
import { blankReport, failedReport } from '../../electron/core/formats/blank-report.ts';
import type { LinkSource } from '../../shared/links/read-links.ts';
import { err, ok, type Result } from '../../shared/result/result.ts';
import { type Call, parseCall } from './arguments.ts';
import { reportInChinese } from './chinese.ts';
import { inspectDecide } from './decide.ts';
import { inspectDecideInAll } from './decide-editions.ts';
import { type InspectedFile, inspectImport } from './import.ts';
import { inspectLinks, linkSourceOf, linkWorkspaceOf } from './link.ts';
import { type InputProblem, readBytes, readJsonFile } from './read-input.ts';

/** Where the command runs: the folder relative paths start from, and the shipped `resources`. */
export interface Surroundings {
  readonly folder: string;
  readonly resources: string;
}

/** Answers one call: the value to print as JSON, or one sentence why the call or its input cannot be used. */
export async function inspect(
  args: readonly string[],
  surroundings: Surroundings,
): Promise<Result<unknown, string>> {
  const call = parseCall(args);
  if (!call.ok) return call;
  const workspace = await workspaceOf(call.value.workspace, surroundings);
  if (!workspace.ok) return workspace;
  if (call.value.verb === 'link') return readTheLinks(call.value, workspace.value, surroundings);
  const customers = customersOf(call.value.workspace, workspace.value);
  if (!customers.ok) return customers;
  return call.value.verb === 'decide'
    ? decideCases(call.value, surroundings)
    : importFiles(call.value, customers.value, surroundings);
}

const about = (path: string, { message }: InputProblem): string => `${path}: ${message}`;

type WorkspaceFile = Readonly<Record<string, unknown>>;

/** Who is asking, undefined when the call does not say. */
async function workspaceOf(
  path: string | undefined,
  { folder }: Surroundings,
): Promise<Result<WorkspaceFile | undefined, string>> {
  if (path === undefined) return ok(undefined);
  const json = await readJsonFile(resolve(folder, path));
  if (!json.ok) return err(about(path, json.error));
  if (typeof json.value !== 'object' || json.value === null || Array.isArray(json.value))
    return err(`${path}: A workspace file is an object with role, partnerTenant and so on.`);
  return ok(json.value as WorkspaceFile);
}

/** Customers of the workspace file, undefined when none are to be compared. */
function customersOf(
  path: string | undefined,
  workspace: WorkspaceFile | undefined,
): Result<readonly unknown[] | undefined, string> {
  const customers = workspace?.['customers'];
  if (customers === undefined) return ok(undefined);
  return Array.isArray(customers) ? ok(customers) : err(`${path}: The customers are no array.`);
}

/** The text of the call, or of its file. */
async function linkSource(
  from: Extract<Call, { verb: 'link' }>['from'],
  { folder }: Surroundings,
): Promise<Result<LinkSource, string>> {
  if ('text' in from) return ok({ text: from.text });
  const bytes = await readBytes(resolve(folder, from.file));
  if (!bytes.ok) return err(about(from.file, bytes.error));
  const source = linkSourceOf(bytes.value);
  return source.ok ? source : err(`${from.file}: ${source.error}`);
}

async function readTheLinks(
  { from, language }: Extract<Call, { verb: 'link' }>,
  workspace: WorkspaceFile | undefined,
  surroundings: Surroundings,
): Promise<Result<unknown, string>> {
  const source = await linkSource(from, surroundings);
  if (!source.ok) return source;
  const tools = shippedLinkTools(surroundings.resources);
  const asking = workspace === undefined ? null : linkWorkspaceOf(workspace);
  return ok(inspectLinks(source.value, tools, asking, language));
}

async function decideCases(
  { cases, allEditions, ...asked }: Extract<Call, { verb: 'decide' }>,
  { folder, resources }: Surroundings,
): Promise<Result<unknown, string>> {
  const input = await readJsonFile(resolve(folder, cases));
  if (!input.ok) return err(about(cases, input.error));
  const rulebooks = await readRulebooks(join(resources, 'rulebooks'));
  if (!rulebooks.ok) throw new Error(`The rulebooks cannot be used: ${JSON.stringify(rulebooks.error)}`);
  const answer = allEditions ? inspectDecideInAll : inspectDecide;
  const answers = answer(rulebooks.value.shelf(), input.value, asked);
  return answers.ok ? answers : err(`${cases}: ${answers.error}`);
}

/** The entry of a file that was not read; its kind is the app's own code where no closed word fits. */
function unreadEntry(file: string, { kind, message }: InputProblem) {
  if (kind === 'too-large') return failedReport(blankReport(file), 'size-exceeded', { message });
  return { ...blankReport(file), error: { kind, message } };
}

async function importFiles(
  { files, options, language, today }: Extract<Call, { verb: 'import' }>,
  customers: readonly unknown[] | undefined,
  { folder }: Surroundings,
): Promise<Result<unknown, string>> {
  const read: InspectedFile[] = [];
  const unread = new Map<number, InputProblem>();
  for (const [index, name] of files.entries()) {
    const bytes = await readBytes(resolve(folder, name));
    if (bytes.ok) read.push({ name, bytes: bytes.value });
    else unread.set(index, bytes.error);
  }
  const first = unread.get(0);
  const isUseless = read.length === 0 && [...unread.values()].every((one) => one.kind === 'unreadable-file');
  if (isUseless && first !== undefined) return err(about(files[0] ?? '', first));
  const answer = inspectImport(read, {
    ...options,
    ...(customers === undefined ? {} : { customers }),
    ...(today === undefined ? {} : { today }),
  });
  const reports = answer.files.values();
  const entries = files.map((name, index) => {
    const problem = unread.get(index);
    return problem === undefined ? reports.next().value : unreadEntry(name, problem);
  });
  const told = (entry: (typeof entries)[number]) =>
    entry === undefined || language === 'en' ? entry : reportInChinese(entry);
  return ok({ ...answer, files: entries.map(told) });
}
