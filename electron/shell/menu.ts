import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/ipc/contract/app.ts';

const LOCK_NOW: Readonly<Record<Language, string>> = { en: 'Lock now', 'zh-CN': '立即锁定' };

/** What the menu depends on. */
interface Shown {
  readonly language: Language;
  /** The open workspace can be locked. */
  readonly canLock: boolean;
}

function fileMenu({ language, canLock }: Shown, lockNow: () => void): MenuItemConstructorOptions {
  if (!canLock) return { role: 'fileMenu' };
  return {
    role: 'fileMenu',
    submenu: [
      { id: 'lock-now', label: LOCK_NOW[language], click: lockNow },
      { type: 'separator' },
      { role: process.platform === 'darwin' ? 'close' : 'quit' },
    ],
  };
}

function templateOf(shown: Shown, lockNow: () => void): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
    ...(app.isPackaged
      ? []
      : ([{ role: 'toggleDevTools' }, { role: 'reload' }] as MenuItemConstructorOptions[])),
  ];
  return [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as MenuItemConstructorOptions] : []),
    fileMenu(shown, lockNow),
    { role: 'editMenu' },
    { role: 'viewMenu', submenu: view },
    { role: 'windowMenu' },
  ];
}

/**
 * Native menus with the roles every platform expects; DevTools only in development. Answers how to draw them anew: with
 * "Lock now" while the open workspace can be locked.
 */
export function setMenu(lockNow: () => void): (shown: Shown) => void {
  let drawn = '';
  const draw = (shown: Shown): void => {
    const wanted = `${shown.language} ${shown.canLock}`;
    if (wanted === drawn) return;
    drawn = wanted;
    Menu.setApplicationMenu(Menu.buildFromTemplate(templateOf(shown, lockNow)));
  };
  draw({ language: 'en', canLock: false });
  return draw;
}
