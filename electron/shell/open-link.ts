import { type BrowserWindow, dialog, shell } from 'electron';
import type { LinkToOpen } from '../core/ports/dialogs.ts';

const WORDS = {
  en: {
    message: (host: string) => `Open ${host} in the browser?`,
    detail: 'This leaves Channel Desk and uses the network.',
    buttons: ['Open', 'Cancel'],
  },
  'zh-CN': {
    message: (host: string) => `在浏览器中打开 ${host}？`,
    detail: '这会离开多渠道工作台，并使用网络。',
    buttons: ['打开', '取消'],
  },
} as const;

/** The address, checked once more at the door: https, this host, nothing in front of it and no port. */
function checked({ url, host }: LinkToOpen): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, username, password, port, href } = new URL(url);
  const isUsual = protocol === 'https:' && username === '' && password === '' && port === '';
  return isUsual && hostname === host ? href : null;
}

/** The only place that hands an address to the system: it shows the bare host and asks (R13). False = not opened. */
export async function openLink(window: BrowserWindow | null, link: LinkToOpen): Promise<boolean> {
  const address = checked(link);
  if (address === null) return false;
  const words = WORDS[link.language];
  const question = {
    type: 'question' as const,
    message: words.message(link.host),
    detail: words.detail,
    buttons: [...words.buttons],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(question)
    : dialog.showMessageBox(window, question));
  if (response !== 0) return false;
  await shell.openExternal(address);
  return true;
}
