/** The operating system's keychain. It never throws: what it cannot do is null. */
export interface Keychain {
  /** What keeps the secrets, as the system calls it; null = nothing does. */
  backend(): string | null;
  /** The text as only this account on this computer can read it; null = it could not be wrapped. */
  encrypt(text: string): Uint8Array | null;
  /** The text of these bytes; null = they are not what was wrapped here. */
  decrypt(bytes: Uint8Array): string | null;
}

/**
 * Backends that keep a secret, with their names for people (R33). `basic_text` and whatever comes later is missing on purpose:
 * it is obfuscation with a published password.
 */
const REAL: ReadonlyMap<string, string> = new Map([
  ['macos', 'macOS Keychain'],
  ['windows', 'Windows DPAPI'],
  ['gnome_libsecret', 'Secret Service'],
  ['kwallet', 'KWallet'],
  ['kwallet5', 'KWallet'],
  ['kwallet6', 'KWallet'],
]);

/** The backend, if it keeps a secret; null otherwise. */
export function realBackend(keychain: Keychain | null): string | null {
  const backend = keychain?.backend() ?? null;
  return backend !== null && REAL.has(backend) ? backend : null;
}

/** What people call the keychain; null = there is none the program relies on. */
export const keychainName = (keychain: Keychain | null): string | null =>
  REAL.get(realBackend(keychain) ?? '') ?? null;
