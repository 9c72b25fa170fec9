import { powerMonitor } from 'electron';

/** Tells when somebody leaves the computer: it falls asleep, or its screen is locked. Only when the app is ready. */
export function whenLeft(act: () => void): void {
  powerMonitor.on('suspend', act);
  powerMonitor.on('lock-screen', act);
}
