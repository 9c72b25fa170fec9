import type { MailBlock, Scenario } from './mail-blocks.ts';

type Texts = Readonly<Record<MailBlock, string>>;

const reseller: Texts = {
  subject: 'Please accept our reseller relationship request ({company})',
  greeting: 'Dear {contact},',
  why: 'You asked {company} to support {product}. For this we ask you to accept a reseller relationship with us. Please open this link:',
  acceptor:
    'A Global admin of your company must accept it, signed in to the Microsoft 365 admin center with the account of that role.',
  agreement:
    'During acceptance you may be asked to accept the Microsoft Customer Agreement, if your company has not done so yet.',
  unchanged:
    'Accepting gives us no admin rights. It does not change from whom you bought, who bills you, your terms, or your partner of record.',
  next: 'If you wish us to administer anything for you, we will send a separate request for admin rights (GDAP).',
  call: 'If you have a question, please reply to this mail or ask {person}.',
  signature: '{person}\n{company}',
};

const joint: Texts = {
  ...reseller,
  why: 'You asked {company} to support {product}. We work together with our provider {provider}: one link lets you accept a reseller relationship with both. Please open it:',
  unchanged:
    'Accepting gives neither of us admin rights. It does not change from whom you bought, who bills you, your terms, or your partner of record.',
};

/** Texts of the mails in English, by scenario. */
export const MAIL_TEXTS_EN: Readonly<Record<Scenario, Texts>> = {
  reseller,
  joint,
  'us-gov': {
    ...reseller,
    acceptor:
      'A Global admin of your company must accept it, in the Office admin portal of your government cloud.',
    unchanged:
      'In this cloud the request includes delegated admin rights; they cannot be left out. It does not change from whom you bought, who bills you, your terms, or your partner of record.',
    next: 'Please tell us first if your company does not wish to give admin rights.',
  },
  'unsupported-country': {
    ...reseller,
    acceptor:
      'A Global admin of your company must accept it. The link leads to the Office admin portal, because the usual page is not offered for your country.',
  },
  gdap: {
    ...reseller,
    subject: 'Please approve admin rights for {company}',
    why: '{company} asks for admin rights (GDAP) under the name "{gdapName}", for {gdapDays} days, with these roles: {gdapRoles}. Please open this link:',
    acceptor:
      'A Global admin of your company must approve it. All roles are approved together; a part of them cannot be chosen.',
    agreement: '',
    unchanged:
      'The rights end by themselves on the day shown there, and your company can end them earlier at any time. Nothing of your subscriptions, bills or terms changes.',
    next: 'A request for admin rights that nobody approves is closed after 90 days.',
  },
  mca: {
    ...reseller,
    subject: 'Please accept the Microsoft Customer Agreement',
    why: 'Before anything can be ordered for {customer}, the Microsoft Customer Agreement has to be accepted. Please open this link:',
    acceptor: 'Somebody with billing rights in your company accepts it in the Microsoft 365 admin center.',
    agreement:
      'The agreement is between your company and Microsoft. You can read it on that page before you accept it.',
    unchanged: 'Accepting it orders nothing and gives us no admin rights.',
    next: 'Please tell us when it is done: we cannot see it by ourselves.',
  },
  partnership: {
    ...reseller,
    subject: 'Please authorise {company} as your indirect provider',
    why: '{company} would like to work with {customer} as indirect provider. Please open this link in Partner Center:',
    acceptor:
      'A Global admin of your company opens it, ticks the box and chooses "Authorize indirect provider".',
    agreement:
      'Your company has to be enrolled as indirect reseller, with the Microsoft Partner Agreement signed.',
    unchanged:
      'Accepting lets us place orders for your customers and gives us admin access to your own tenant. You may remove that access afterwards.',
    next: 'Afterwards each of us stands in the list of the other.',
  },
  reminder: {
    ...reseller,
    subject: 'A short reminder: our request of {firstMail}',
    why: 'On {firstMail} we sent you a request. Perhaps it is still waiting with you. There is no hurry; the link is the same:',
    acceptor: 'A Global admin of your company must accept it.',
    next: 'If you have decided otherwise, a short word is enough and we will not ask again.',
  },
};
