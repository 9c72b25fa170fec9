import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import {
  composeMail,
  formattedMail,
  plainMail,
  subjectOf,
} from '../../../../shared/requests/mail/compose-mail.ts';
import { emlDraft } from '../../../../shared/requests/mail/eml.ts';
import { SCENARIOS } from '../../../../shared/requests/mail/mail-blocks.ts';
import { VALUES } from '../../../support/mail/mail-values.ts';

const LINK =
  'https://admin.microsoft.com/Adminportal/Home?invType=IndirectResellerRelationship&partnerId=8b5c1a9e-0f3d-4c55-9a68-2f1f6a0d7e11&msppId=4847383&indirectCSPId=3b33e682-00c3-41ee-9dd2-a548adf56438&DAP=false#/BillingAccounts/partner-invitation';

const mails = SCENARIOS.flatMap((scenario) =>
  (['zh-CN', 'en', 'both'] as const).map((mailLanguage) => ({ scenario, mailLanguage })),
);

const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');

// A mail library that knows nothing of ours: postal-mime.
describe('AC-09-6 an unsent draft read by a mail library', () => {
  it.each(mails)('$scenario in $mailLanguage', async ({ scenario, mailLanguage }) => {
    const mail = composeMail({ scenario, mailLanguage, blocks: [], values: () => VALUES });
    const [text, html] = [plainMail(mail, LINK), formattedMail(mail, LINK)];
    const made = emlDraft({
      to: 'chen@hxby.example',
      toName: '陈女士',
      cc: ['li@hxby.example', 'wang@lakeview.example'],
      subject: subjectOf(mail),
      text,
      html,
    });
    if (!made.ok) throw new Error(made.error);
    const read = await PostalMime.parse(made.value);
    expect(read.subject).toBe(subjectOf(mail));
    expect(read.to).toEqual([{ name: '陈女士', address: 'chen@hxby.example' }]);
    expect(read.cc?.map(({ address }) => address)).toEqual(['li@hxby.example', 'wang@lakeview.example']);
    expect(read.from).toBeUndefined();
    expect(read.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(read.attachments).toEqual([]);
    expect(read.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(text.trimEnd());
    expect(read.html).toContain(html);
    for (const { language, blocks } of mail)
      for (const block of blocks.filter(({ id }) => id !== 'subject')) {
        expect(squeezed(read.text ?? ''), `${language} ${block.id}`).toContain(squeezed(block.text));
        expect(read.html).toContain(`lang="${language}"`);
      }
    const names = squeezed(text).includes(squeezed(LINK));
    expect(squeezed(read.text ?? '').includes(squeezed(LINK))).toBe(names);
  });
});
