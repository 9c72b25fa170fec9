import type { MailBlock, Scenario } from './mail-blocks.ts';

type Texts = Readonly<Record<MailBlock, string>>;

const reseller: Texts = {
  subject: '请接受我们的经销商关系请求（{company}）',
  greeting: '{contact}，您好：',
  why: '您希望由{company}支持{product}。为此请您接受与我们的经销商关系。请打开此链接：',
  acceptor: '必须由贵公司的全局管理员接受：请用该角色的帐户登录 Microsoft 365 管理中心。',
  agreement: '如果贵公司还没有接受 Microsoft 客户协议，接受请求时可能会一并询问。',
  unchanged: '接受后我们不会获得管理权限；您从哪里购买、由谁收费、条款和记录合作伙伴都不变。',
  next: '如果您希望我们代为管理，我们会另发一封管理权限（GDAP）请求。',
  call: '如有疑问，请回复此邮件，或联系{person}。',
  signature: '{person}\n{company}',
};

const joint: Texts = {
  ...reseller,
  why: '您希望由{company}支持{product}。我们与提供商{provider}合作，一个链接即可同时接受与双方的经销商关系。请打开此链接：',
  unchanged: '接受后我们双方都不会获得管理权限；您从哪里购买、由谁收费、条款和记录合作伙伴都不变。',
};

/** Texts of the mails in Chinese, by scenario. */
export const MAIL_TEXTS_ZH_CN: Readonly<Record<Scenario, Texts>> = {
  reseller,
  joint,
  'us-gov': {
    ...reseller,
    acceptor: '必须由贵公司的全局管理员在所属政府云的 Office 管理门户中接受。',
    unchanged:
      '在此云中，请求包含委派的管理权限，无法去掉。您从哪里购买、由谁收费、条款和记录合作伙伴都不变。',
    next: '如果贵公司不希望授予管理权限，请先告诉我们。',
  },
  'unsupported-country': {
    ...reseller,
    acceptor:
      '必须由贵公司的全局管理员接受。贵公司所在国家或地区没有通常的页面，因此链接通向 Office 管理门户。',
  },
  gdap: {
    ...reseller,
    subject: '请批准{company}的管理权限',
    why: '{company}请求管理权限（GDAP），名称为“{gdapName}”，期限 {gdapDays} 天，角色：{gdapRoles}。请打开此链接：',
    acceptor: '必须由贵公司的全局管理员批准。所有角色一起批准，不能只选一部分。',
    agreement: '',
    unchanged: '权限在页面所示日期自行结束，贵公司也可以随时提前终止。订阅、账单和条款都不变。',
    next: '没有人批准的管理权限请求会在 90 天后关闭。',
  },
  mca: {
    ...reseller,
    subject: '请接受 Microsoft 客户协议',
    why: '在为{customer}订购之前，需要先接受 Microsoft 客户协议。请打开此链接：',
    acceptor: '由贵公司有计费权限的人员在 Microsoft 365 管理中心接受。',
    agreement: '该协议由贵公司与 Microsoft 签订，接受前可以在页面上阅读。',
    unchanged: '接受协议不会订购任何内容，也不会给我们管理权限。',
    next: '完成后请告诉我们：我们自己看不到。',
  },
  partnership: {
    ...reseller,
    subject: '请授权{company}为贵公司的间接提供商',
    why: '{company}希望作为间接提供商与{customer}合作。请在合作伙伴中心打开此链接：',
    acceptor: '由贵公司的全局管理员打开，勾选后选择“授权间接提供商”。',
    agreement: '贵公司需要已注册为间接经销商，并已签署 Microsoft 合作伙伴协议。',
    unchanged: '接受后我们可以为贵公司的客户下单，并获得贵公司租户的管理访问。之后您可以移除该访问。',
    next: '之后双方会出现在对方的列表中。',
  },
  reminder: {
    ...reseller,
    subject: '提醒：我们 {firstMail} 的请求',
    why: '我们在 {firstMail} 给您发过一个请求，可能还在您那里。不着急，链接还是同一个：',
    acceptor: '必须由贵公司的全局管理员接受。',
    next: '如果您另有决定，告诉我们一声即可，我们不再询问。',
  },
};
