import type { MailBlock, Scenario } from './mail-blocks.ts';

/** Built-in texts beside the usual one of a scenario. */
export const VARIANTS = ['azure-switch', 'azure-recreate'] as const;
export type Variant = (typeof VARIANTS)[number];

type Parts = Readonly<Partial<Record<MailBlock, string>>>;
interface InBoth {
  readonly en: Parts;
  readonly 'zh-CN': Parts;
}
type Asking = 'reseller' | 'joint';

const switching: InBoth = {
  en: {
    unchanged:
      'Accepting moves nothing yet and gives us no admin rights. Your subscriptions, bills, terms and partner of record stay as they are until the switch itself.',
    next: 'Afterwards we prepare the switch together with you. Please tell your current partner now that you wish it.',
  },
  'zh-CN': {
    unchanged:
      '接受请求还不会转移任何内容，也不会给我们管理权限。在正式转移之前，订阅、账单、条款和记录合作伙伴都不变。',
    next: '之后我们与您一起准备转移。请现在就把您的打算告诉当前的合作伙伴。',
  },
};

const recreating: InBoth = {
  en: {
    unchanged:
      'Accepting moves nothing, cancels nothing, and gives us no admin rights. Your present subscription and its bill go on until it is cancelled.',
    next: 'Afterwards we agree with you what is moved and when; only then the old subscription is cancelled. Until then both can run side by side, and both are billed.',
  },
  'zh-CN': {
    unchanged: '接受请求不会转移或取消任何内容，也不会给我们管理权限。现有订阅和账单会继续，直到订阅被取消。',
    next: '之后我们与您商定转移什么、何时转移，然后才取消旧订阅。在此之前两个订阅可以同时运行，也都会收费。',
  },
};

const WHY: Readonly<Record<Variant, Readonly<Record<Asking, { en: string; 'zh-CN': string }>>>> = {
  'azure-switch': {
    reseller: {
      en: 'You asked {company} to take over your Azure subscriptions from your current partner. Before that can begin, we ask you to accept a reseller relationship with us. Please open this link:',
      'zh-CN':
        '您希望由{company}从当前合作伙伴处接手贵公司的 Azure 订阅。开始之前，请您先接受与我们的经销商关系。请打开此链接：',
    },
    joint: {
      en: 'You asked {company} to take over your Azure subscriptions from your current partner. We work together with our provider {provider}: before it can begin, one link lets you accept a reseller relationship with both. Please open it:',
      'zh-CN':
        '您希望由{company}从当前合作伙伴处接手贵公司的 Azure 订阅。我们与提供商{provider}合作；开始之前，一个链接即可同时接受与双方的经销商关系。请打开此链接：',
    },
  },
  'azure-recreate': {
    reseller: {
      en: 'You asked {company} to look after your Azure services. Azure from another channel cannot be taken over as it is: a new subscription is made and the services move there. For this we ask you to accept a reseller relationship with us. Please open this link:',
      'zh-CN':
        '您希望由{company}负责贵公司的 Azure 服务。从其他渠道购买的 Azure 不能直接接手，需要新建订阅并把服务移过去。为此请您接受与我们的经销商关系。请打开此链接：',
    },
    joint: {
      en: 'You asked {company} to look after your Azure services. Azure from another channel cannot be taken over as it is: a new subscription is made and the services move there. We work together with our provider {provider}: one link lets you accept a reseller relationship with both. Please open it:',
      'zh-CN':
        '您希望由{company}负责贵公司的 Azure 服务。从其他渠道购买的 Azure 不能直接接手，需要新建订阅并把服务移过去。我们与提供商{provider}合作，一个链接即可同时接受与双方的经销商关系。请打开此链接：',
    },
  },
};

const OTHERS: Readonly<Record<Variant, InBoth>> = {
  'azure-switch': switching,
  'azure-recreate': recreating,
};

const isAsking = (scenario: Scenario): scenario is Asking => scenario === 'reseller' || scenario === 'joint';

/** Variants a scenario has besides its usual text. */
export const variantsOf = (scenario: Scenario): readonly Variant[] => (isAsking(scenario) ? VARIANTS : []);

/** The text of a part in a variant; undefined where the usual text stands. */
export function variantText(
  variant: Variant,
  scenario: Scenario,
  language: 'zh-CN' | 'en',
  id: MailBlock,
): string | undefined {
  if (!isAsking(scenario)) return undefined;
  return id === 'why' ? WHY[variant][scenario][language] : OTHERS[variant][language][id];
}
