import { z } from 'zod';
import { passphraseHint as hint, newPassphrase, passphrase } from '../../domain/passphrase.ts';
import { startState } from './app.ts';

/** What came of a change: backups that were removed because they were in the other form. */
const changed = z.strictObject({ state: startState, removedBackups: z.number() });

/** Encryption of the open workspace at rest (S-21 protection). */
export const protectionRequests = {
  'protection.look': {
    input: z.strictObject({}),
    /**
     * `otherBackups` = backups that are not encrypted as the workspace is. `keychain` = name of the system's keychain, null when
     * there is none to rely on; `isRemembered` = this computer opens the workspace without asking.
     */
    output: z.strictObject({
      isOn: z.boolean(),
      hint: z.string(),
      backups: z.number(),
      otherBackups: z.number(),
      keychain: z.string().nullable(),
      isRemembered: z.boolean(),
    }),
  },
  /**
   * Backs up, encrypts everything under a new key, backs up again, and removes the earlier backups, which are in the clear.
   * Tells `protection.progress`. Errors: `cancelled`, `not-allowed` (`already-protected`), those of the store; after each the workspace is open as it was.
   */
  'protection.turn-on': { input: z.strictObject({ passphrase: newPassphrase, hint }), output: changed },
  /** The same the other way. Errors: `wrong-passphrase`, `not-allowed` (`not-protected`), those of the store. */
  'protection.turn-off': { input: z.strictObject({ passphrase }), output: changed },
  /** Errors: `wrong-passphrase`, `not-allowed` (`not-protected`), those of the store. */
  'protection.change': {
    input: z.strictObject({ passphrase, next: newPassphrase, hint }),
    output: z.strictObject({ state: startState }),
  },
  /** Stops turning on or off, if that is still possible: the request that does it answers `cancelled` then. */
  'protection.cancel': { input: z.strictObject({}), output: z.strictObject({}) },
  /**
   * Lets this computer open the workspace without asking, or ask again. Errors: `not-allowed` (`not-protected`, `no-keychain`,
   * `not-remembered`); nothing was changed then.
   */
  'protection.remember': {
    input: z.strictObject({ on: z.boolean() }),
    output: z.strictObject({ isRemembered: z.boolean() }),
  },
  /** Closes the workspace and forgets its key, also the one this computer remembers. Errors: `not-allowed` (`not-protected`). */
  'protection.lock': { input: z.strictObject({}), output: startState },
  /**
   * Opens the protected workspace the window stands before; with `remember` this computer does not ask again, if it can (then
   * `opensItself` is true). Errors: `wrong-passphrase`, `not-allowed` (`not-protected`).
   */
  'protection.unlock': {
    input: z.strictObject({ passphrase, remember: z.boolean().optional() }),
    output: startState,
  },
} as const;
