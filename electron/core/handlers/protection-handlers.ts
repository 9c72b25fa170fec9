import type { Deps } from '../deps.ts';
import type { Handlers } from '../dispatch.ts';
import {
  cancelChange,
  changePassphrase,
  lockNow,
  lookAtProtection,
  rememberKey,
  turnOff,
  turnOn,
  unlockNow,
} from '../usecases/protection/change-protection.ts';
import type { About } from './keeping-handlers.ts';

/** Requests about the encryption of the open workspace. */
export const protectionHandlers = (deps: Deps): Pick<Handlers, About<'protection'>> => ({
  'protection.look': () => lookAtProtection(deps),
  'protection.turn-on': (input) => turnOn(deps, input),
  'protection.turn-off': (input) => turnOff(deps, input),
  'protection.change': (input) => changePassphrase(deps, input),
  'protection.cancel': () => cancelChange(deps),
  'protection.remember': (input) => rememberKey(deps, input),
  'protection.lock': () => lockNow(deps),
  'protection.unlock': (input) => unlockNow(deps, input),
});
