/** Programs that copy folders to other computers, by words their folders carry. */
const CLIENTS: readonly (readonly [name: string, folder: RegExp])[] = [
  ['OneDrive', /^onedrive(?: ?-.*)?$/iu],
  ['Dropbox', /^dropbox(?: \(.*\))?$/iu],
  ['Google Drive', /^(?:google ?drive|googledrive-.*)$/iu],
  ['iCloud Drive', /^(?:iclouddrive|icloud drive|com~apple~clouddocs)$/iu],
  ['Nextcloud', /^(?:nextcloud|owncloud)$/iu],
  ['Box', /^box(?: sync|-box)?$/iu],
  ['MEGA', /^mega(?:sync)?$/iu],
  ['Nutstore', /^(?:nutstore(?: files)?|我的坚果云|坚果云)$/iu],
  ['Baidu Netdisk', /^(?:baidusyncdisk|百度网盘.*|百度云同步盘)$/iu],
  ['WPS', /^(?:wpsdrive|wps云盘|wps cloud files)$/iu],
];

/** What a synchronised or shared place is called; `network` = a path of another computer. */
export type SyncedPlace = string;

/**
 * The program that seems to copy a folder elsewhere, by its path; null when none is known. Such a program may replace
 * files while they are written, and puts customer data on other computers.
 */
export function syncedPlace(folder: string): SyncedPlace | null {
  if (/^(?:\\\\|\/\/)[^\\/?.]/u.test(folder)) return 'network';
  const names = folder.split(/[\\/]/u);
  return CLIENTS.find(([, word]) => names.some((name) => word.test(name)))?.[0] ?? null;
}
