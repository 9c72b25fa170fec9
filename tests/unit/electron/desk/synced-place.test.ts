import { expect, it } from 'vitest';
import { syncedPlace } from '../../../../electron/core/desk/synced-place.ts';

it.each([
  ['D:\\Lin\\OneDrive\\Channel Desk', 'OneDrive'],
  ['D:\\Lin\\OneDrive - Lakeview IT\\desk', 'OneDrive'],
  ['/Users/lin/Library/CloudStorage/OneDrive-LakeviewIT/desk', 'OneDrive'],
  ['/Users/lin/Dropbox/desk', 'Dropbox'],
  ['D:\\Lin\\Dropbox (Lakeview)\\desk', 'Dropbox'],
  ['/Users/lin/Library/CloudStorage/GoogleDrive-lin@lakeview.example/My Drive', 'Google Drive'],
  ['/Users/lin/Library/Mobile Documents/com~apple~CloudDocs/desk', 'iCloud Drive'],
  ['D:\\Lin\\iCloudDrive\\desk', 'iCloud Drive'],
  ['/srv/lin/Nextcloud/desk', 'Nextcloud'],
  ['D:\\我的坚果云\\工作台', 'Nutstore'],
  ['D:\\Nutstore Files\\desk', 'Nutstore'],
  ['E:\\BaiduSyncdisk\\desk', 'Baidu Netdisk'],
  ['D:\\Lin\\WPSDrive\\desk', 'WPS'],
  ['\\\\server\\share\\desk', 'network'],
  ['//server/share/desk', 'network'],
])('%s is copied elsewhere by %s', (folder, by) => {
  expect(syncedPlace(folder)).toBe(by);
});

it.each([
  '/srv/lin/.config/Channel Desk/workspace',
  'D:\\Lin\\AppData\\Roaming\\Channel Desk\\workspace',
  '/Users/lin/Library/Application Support/Channel Desk/workspace',
  '/srv/lin/dropbox-notes/desk',
  '/srv/lin/boxes/desk',
  '/srv/lin/megaphone/desk',
  'D:\\Data\\onedriver\\desk',
  '\\\\?\\D:\\Lin\\desk',
  '\\\\.\\C:\\desk',
])('%s is an ordinary place', (folder) => {
  expect(syncedPlace(folder)).toBeNull();
});
