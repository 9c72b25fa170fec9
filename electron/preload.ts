import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { AppBridge } from '../shared/ipc/contract.ts';

// The names of the channels stand here a second time because a sandboxed preload can load nothing; a test compares them.
const bridge: AppBridge = {
  request: (name, input) => ipcRenderer.invoke('channel-desk:request', name, input),
  subscribe: (name, listener) => {
    const pass = (_event: unknown, sent: unknown, payload: unknown) => {
      if (sent === name) listener(payload as never);
    };
    ipcRenderer.on('channel-desk:event', pass);
    return () => {
      ipcRenderer.off('channel-desk:event', pass);
    };
  },
  admitFiles: (files) =>
    ipcRenderer.invoke(
      'channel-desk:files',
      files.map((file) => (file instanceof File ? webUtils.getPathForFile(file) : '')),
    ),
};

contextBridge.exposeInMainWorld('channelDesk', bridge);
