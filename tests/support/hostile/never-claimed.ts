/** What nobody can know, and words nobody may promise (never-claim list), as patterns by language. */
export const NEVER_CLAIMED = {
  en: [
    /link (has |is )?expire/iu,
    /\bopened by\b|customer (has )?(opened|seen|read)/iu,
    /guarantee/iu,
    /\bcomplian/iu,
    /\blegal(?! info| or pricing)/iu,
  ],
  'zh-CN': [/链接.{0,4}(过期|失效)/u, /已读|客户已(打开|看过)/u, /保证/u, /合规/u, /合法/u],
} as const;
