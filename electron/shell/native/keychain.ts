/* eslint-disable @typescript-eslint/no-deprecated -- Electron 33 has no other calls yet; this file is the only place that uses them. */
import { safeStorage } from 'electron';

/** A failure of the system's keychain is an answer like another: the passphrase is asked then. */
function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

function backend(): string | null {
  if (!safeStorage.isEncryptionAvailable()) return null;
  if (process.platform === 'darwin') return 'macos';
  if (process.platform === 'win32') return 'windows';
  return safeStorage.getSelectedStorageBackend();
}

/**
 * The system's keychain over Electron's synchronous calls, which a later Electron removes. Only when the app is ready. Which
 * backends are relied on is decided by who uses it.
 */
export const nativeKeychain = {
  backend: () => orNull(backend),
  encrypt: (text: string): Uint8Array | null => orNull(() => safeStorage.encryptString(text)),
  decrypt: (bytes: Uint8Array): string | null => orNull(() => safeStorage.decryptString(Buffer.from(bytes))),
};
