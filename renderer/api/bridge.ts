import type { AppBridge } from '../../shared/ipc/contract.ts';

declare global {
  interface Window {
    readonly channelDesk: AppBridge;
  }
}

/** The bridge the preload exposes. The only place that reads it from the window. */
export const windowBridge = (): AppBridge => window.channelDesk;
