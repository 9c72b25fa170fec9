/** What secrets look like, by what they open. Narrow on purpose: a pattern that cries at fixtures is soon switched off. */
const SECRETS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/u],
  ['an age identity', /AGE-SECRET-KEY-1[0-9A-Z]{20}/u],
  ['a key of a code host', /\b(?:gh[opsur]_[A-Za-z0-9]{36}|github_pat_\w{22}|glpat-[\w-]{20})/u],
  ['a key of the package registry', /\bnpm_[A-Za-z0-9]{36}\b|_authToken\s*=\s*[^\s$]/u],
  ['a key of a cloud account', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b|\bAIza[\w-]{35}/u],
  ['a storage account key', /AccountKey=[A-Za-z0-9+/]{40}/u],
  ['a client secret of Entra ID', /(?<![\w~.-])[\w~.-]{3}[78]Q~[\w~.-]{31,34}(?![\w~.-])/u],
  [
    'an application id with its secret',
    /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}["'\s:,;=]{1,8}(?=[\w~-]*\d)(?=[\w~-]*[A-Z])(?=[\w~-]*[a-z])[\w~-]{40}(?![\w~-])/u,
  ],
  ['a bearer token', /\beyJ[\w-]{10,400}\.eyJ[\w-]{10,4000}\.[\w-]{10}/u],
  ['a key of a chat service', /\bxox[abprs]-[\w-]{10}/u],
  ['a password in an address', /\bhttps?:\/\/[\w.-]{1,64}:[^\s@/'"`$]{3,64}@/u],
];

/** Kinds of secrets that a text seems to hold. */
export const secretsIn = (text: string): readonly string[] =>
  SECRETS.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
