import { z } from 'zod';
import { SCENARIOS } from '../requests/mail/mail-blocks.ts';
import { requestBlock } from './request.ts';
import { name } from './text.ts';

/**
 * A mail text that somebody saved under a name: only the parts that differ from the built-in text, with `{contact}` and the
 * like where a name of one customer stood. It serves mails about the same thing (`scenario`) only.
 */
export const template = z.strictObject({
  templateKind: z.literal('mail'),
  name,
  scenario: z.enum(SCENARIOS),
  blocks: z.array(requestBlock).max(40),
});
export type Template = z.infer<typeof template>;
