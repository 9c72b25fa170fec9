import type { TemplateId } from '../../../../shared/domain/id.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Template } from '../../../../shared/domain/template.ts';
import { compareKey } from '../../../../shared/domain/text.ts';
import type { ParsedInput, Reply } from '../../../../shared/ipc/contract.ts';
import { builtInText, emptiedOfNames } from '../../../../shared/requests/mail/compose-mail.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../../shared/result/result.ts';
import { commitByHand } from '../../by-hand.ts';
import type { Deps } from '../../deps.ts';
import type { OpenWorkspace } from '../../desk/read-open.ts';
import { requireOpen } from '../../desk/require-open.ts';
import { readAll } from '../../records.ts';
import { type Composed, type ComposerDeps, compose } from '../requests/composer.ts';

type KeepDeps = Pick<Deps, 'desk' | 'ids'>;
type Found = Rec<'template'>;

const LANGUAGES = ['zh-CN', 'en'] as const;

/** Own templates, by name, with how many drafts begin with each. */
export async function listTemplates({ desk }: Pick<Deps, 'desk'>): Promise<Reply<'templates.list'>> {
  const open = await requireOpen(desk);
  if (!open.ok) return open;
  const { store } = open.value;
  const drafts = await readAll(store, 'request', [{ field: 'state', op: 'eq', value: 'draft' }]);
  const templates = (await readAll(store, 'template')).map(({ id, body: { name, scenario, blocks } }) => ({
    id: id as TemplateId,
    name,
    scenario,
    languages: LANGUAGES.filter((language) => blocks.some((one) => one.language === language)),
    drafts: drafts.filter((one) => one.body.templateId === id).length,
  }));
  return ok({ templates: templates.sort((a, b) => a.name.localeCompare(b.name, 'en')) });
}

/** The trimmed name, unless another template has it. */
async function freeName(
  { store }: OpenWorkspace,
  own: TemplateId | null,
  typed: string,
): Promise<Result<string, AppError>> {
  const name = typed.trim();
  const others = (await readAll(store, 'template')).filter((one) => one.id !== own);
  return others.some((one) => compareKey(one.body.name) === compareKey(name))
    ? err({ code: 'invalid-input', issues: [{ path: 'name', problem: 'taken' }] })
    : ok(name);
}

/** The parts that differ from the built-in text, without the names of this one customer. */
function partsOf({ scenario, mail, values, template }: Composed): Template['blocks'] {
  return mail.flatMap(({ language, blocks }) =>
    blocks.flatMap(({ id, text, edited }) => {
      const builtIn = builtInText(scenario, language, id);
      const kept = edited ? emptiedOfNames(text, values(language)) : (template.base(language, id) ?? builtIn);
      return kept === builtIn ? [] : [{ blockId: id, language, text: kept }];
    }),
  );
}

/** What a template keeps in languages the draft does not show. */
function partsBeside({ mail }: Composed, before: Found | undefined): Template['blocks'] {
  const shown = mail.map(({ language }) => language);
  return before?.body.blocks.filter((one) => !shown.includes(one.language)) ?? [];
}

function bodyFrom(made: Composed, name: string, before: Found | undefined): Result<Template, AppError> {
  const isEmptied = made.mail.some(({ blocks }) =>
    blocks.some((one) => one.required && one.text.trim() === ''),
  );
  if (isEmptied) return err({ code: 'not-allowed', what: 'block-missing' });
  const blocks = [...partsBeside(made, before), ...partsOf(made)];
  return blocks.length === 0
    ? err({ code: 'not-allowed', what: 'template-same' })
    : ok({ templateKind: 'mail', name, scenario: made.scenario, blocks });
}

/** Saves the parts of a draft as a template. Errors: see the contract. */
export async function saveTemplate(
  deps: KeepDeps & ComposerDeps,
  { requestId, id, name: typed }: ParsedInput<'templates.save'>,
): Promise<Reply<'templates.save'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const { store } = open.value;
  const from = await store.get('request', requestId);
  if (from === undefined) return err({ code: 'not-found', entity: 'request', id: requestId });
  const before = id === null ? undefined : await store.get('template', id);
  if (id !== null && before === undefined) return err({ code: 'not-found', entity: 'template', id });
  const name = await freeName(open.value, id, typed);
  if (!name.ok) return name;
  const body = bodyFrom(await compose(deps, open.value, from.body), name.value, before);
  if (!body.ok) return body;
  const own = id ?? (deps.ids.next() as TemplateId);
  const saved = await commitByHand(deps, open.value, {
    label: 'template.save',
    ops: [{ kind: 'template', id: own, ifRev: before?.rev ?? 0, put: body.value }],
    subject: { kind: 'template', id: own },
  });
  return saved.ok ? ok({ id: own, changeSetId: saved.value.changeSetId }) : saved;
}

/** Gives a template another name. Errors: `invalid-input` when it is taken, `not-found`, the store's. */
export async function renameTemplate(
  deps: KeepDeps,
  { id, name: typed }: ParsedInput<'templates.rename'>,
): Promise<Reply<'templates.rename'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('template', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'template', id });
  const name = await freeName(open.value, id, typed);
  if (!name.ok) return name;
  return commitByHand(deps, open.value, {
    label: 'template.rename',
    ops: [{ kind: 'template', id, ifRev: found.rev, put: { ...found.body, name: name.value } }],
    subject: { kind: 'template', id },
  });
}

/** Takes a template away; the undo brings it back. Errors: `not-found`, the store's. */
export async function removeTemplate(
  deps: KeepDeps,
  { id }: ParsedInput<'templates.remove'>,
): Promise<Reply<'templates.remove'>> {
  const open = await requireOpen(deps.desk);
  if (!open.ok) return open;
  const found = await open.value.store.get('template', id);
  if (found === undefined) return err({ code: 'not-found', entity: 'template', id });
  return commitByHand(deps, open.value, {
    label: 'template.remove',
    ops: [{ kind: 'template', id, ifRev: found.rev, del: true }],
    subject: { kind: 'template', id },
  });
}
