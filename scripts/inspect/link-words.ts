import type { LinkKind, LinkReading, LinkVerdict } from '../../shared/links/link-words.ts';

/** A language the verb answers in. */
export type AnswerLanguage = 'en' | 'zh-CN';

type Texts<K extends string> = Readonly<Record<AnswerLanguage, Readonly<Record<K, string>>>>;

const VERDICTS: Texts<LinkVerdict> = {
  en: {
    yours: 'This link names your company.',
    'your-provider': 'This link names your indirect provider.',
    'somebody-else': 'Stop: this link names another company, not yours.',
    'look-alike': "Stop: {host} is not Microsoft's admin centre.",
    dangerous: 'Stop: this is no web address, but something a computer would run or read.',
    shortened: 'Stop: a short link cannot be checked offline. Get the original.',
    undecodable: 'Stop: what is behind this wrapper cannot be read offline. Get the original.',
    'no-own-id': 'Whose link it is cannot be told: the own tenant ID is missing.',
    damaged: 'The link is damaged or was never filled in: whom it names cannot be read.',
    'names-nobody': 'The link names no partner, so it does not say whose it is.',
    'not-an-invitation': 'This is no invitation.',
    unknown: 'This kind of link is not known. It was not opened.',
  },
  'zh-CN': {
    yours: '这个链接写的是你们公司。',
    'your-provider': '这个链接写的是你们的间接提供商。',
    'somebody-else': '停止：这个链接写的是其他公司，不是你们。',
    'look-alike': '停止：网址 {host} 不是 Microsoft 的管理中心。',
    dangerous: '停止：这不是网址，而是会被计算机执行或读取的内容。',
    shortened: '停止：短链接无法离线核对。请索取原链接。',
    undecodable: '停止：无法离线读出被改写的原链接。请索取原链接。',
    'no-own-id': '无法判断是谁的链接：还没有填写租户 ID。',
    damaged: '链接已损坏或没有填完：读不出写的是谁。',
    'names-nobody': '链接没有写合作伙伴，因此看不出是谁的。',
    'not-an-invitation': '这不是邀请链接。',
    unknown: '不认识这种链接。没有打开它。',
  },
};

const KINDS: Texts<LinkKind> = {
  en: {
    reseller: 'It asks for a reseller relationship and gives no admin rights.',
    'indirect-reseller':
      'It asks for a relationship with reseller and provider together and gives no admin rights.',
    administration: 'It asks for the old delegated administration only.',
    gdap: 'It asks the customer to approve a GDAP relationship.',
    'mca-acceptance': 'It leads to the page on which a customer accepts the Microsoft Customer Agreement.',
    offer: 'It is an offer for a trial or a purchase.',
    'app-consent': 'It asks to let an app or a device in: nobody should approve that by mistake.',
    'partner-authorisation': 'It is for partners among themselves, not for a customer.',
    'portal-page': 'It is a page of a Microsoft portal.',
    unknown: 'Nothing it asks for is known.',
  },
  'zh-CN': {
    reseller: '它请求建立经销商关系，不带来管理权限。',
    'indirect-reseller': '它请求同时与经销商和提供商建立关系，不带来管理权限。',
    administration: '它只请求旧的委派管理权限。',
    gdap: '它请客户批准 GDAP 关系。',
    'mca-acceptance': '它打开客户接受 Microsoft 客户协议的页面。',
    offer: '它是试用或购买的报价。',
    'app-consent': '它请求允许应用或设备登录：不要误批准。',
    'partner-authorisation': '它用于合作伙伴之间，不给客户。',
    'portal-page': '它是 Microsoft 门户的一个页面。',
    unknown: '看不出它请求什么。',
  },
};

const WRAPPED: Readonly<Record<AnswerLanguage, string>> = {
  en: 'It had been wrapped on its way; the original was taken out.',
  'zh-CN': '链接在途中被改写过，已取出原链接。',
};

/** What a person has to know of a link, in a few sentences. */
export function explanationOf(link: LinkReading, language: AnswerLanguage): string {
  const lead = VERDICTS[language][link.verdict].replace('{host}', link.host ?? '—');
  const kind = link.linkKind === 'unknown' ? [] : [KINDS[language][link.linkKind]];
  const isOpened = link.wrappers.length > 0 && link.verdict !== 'undecodable';
  return [lead, ...kind, ...(isOpened ? [WRAPPED[language]] : [])].join(language === 'en' ? ' ' : '');
}
