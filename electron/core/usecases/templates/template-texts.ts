import type { TemplateId } from '../../../../shared/domain/id.ts';
import type { Rec } from '../../../../shared/domain/record.ts';
import type { Request } from '../../../../shared/domain/request.ts';
import type { BaseText } from '../../../../shared/requests/mail/compose-mail.ts';
import type { Scenario } from '../../../../shared/requests/mail/mail-blocks.ts';
import { VARIANTS, variantsOf, variantText } from '../../../../shared/requests/mail/variants.ts';
import type { WorkspaceStore } from '../../ports/store.ts';

/** What a mail begins with: `id` of the template that counts (empty = the usual built-in text), and its words. */
export interface TemplateTexts {
  readonly id: string;
  readonly base: BaseText;
}

const USUAL: TemplateTexts = { id: '', base: () => undefined };

/** Words of a saved template. */
export const baseOf =
  ({ body }: Pick<Rec<'template'>, 'body'>): BaseText =>
  (language, id) =>
    body.blocks.find((one) => one.blockId === id && one.language === language)?.text;

/** The template a request chose, as long as it is there and about the same thing; else the usual text. */
export async function templateTexts(
  store: WorkspaceStore,
  { templateId = '' }: Request,
  scenario: Scenario,
): Promise<TemplateTexts> {
  const variant = VARIANTS.find((one) => one === templateId);
  if (variant !== undefined)
    return variantsOf(scenario).includes(variant)
      ? { id: variant, base: (language, id) => variantText(variant, scenario, language, id) }
      : USUAL;
  if (templateId === '') return USUAL;
  const found = await store.get('template', templateId as TemplateId);
  return found?.body.scenario === scenario ? { id: found.id, base: baseOf(found) } : USUAL;
}
