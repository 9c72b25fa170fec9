import { z } from 'zod';
import { LINK_CLOUDS, LINK_KINDS } from '../links/link-words.ts';
import { day } from './day.ts';
import { line } from './text.ts';

/** A link that is kept: as it was given, and the original as it was first issued. Whose it is is derived each time. */
export const link = z.strictObject({
  text: line(20_000),
  original: line(20_000),
  linkKind: z.enum(LINK_KINDS),
  cloud: z.enum(LINK_CLOUDS),
  host: line(300),
  firstUsedOn: day,
  lastUsedOn: day,
  uses: z.int().min(1),
});
