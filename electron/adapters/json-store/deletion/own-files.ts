import { join } from 'node:path';
import { ACTIVITY_FOLDER } from '../activity/activity-log-files.ts';
import { ATTACHMENTS_FOLDER, isAttachmentName } from '../attachments/attachment-files.ts';
import { BACKUPS_FOLDER, readBackupName } from '../backups/backup-names.ts';
import { PART } from '../backups/make-backup.ts';
import { isUnfinished } from '../durable-file.ts';
import { JOURNAL_FOLDER } from '../journal/segment.ts';
import { HOLDER_FILE } from '../lock/holder-card.ts';
import { isSegmentName, MANIFEST_FILE } from '../manifest.ts';
import { isFormat1File } from '../migrations/migrate-workspace.ts';
import { QUARANTINE_FOLDER } from '../opening/quarantine.ts';
import { shardIn } from '../shards/shard-file.ts';
import type { StoreFs } from '../store-fs.ts';

/** Says that everything in the folder is to go, as soon as there is no manifest any more. */
export const DELETING_FILE = 'deleting.json';

const DATA = /^data(?:\.next)?$/;
const MONTH = /^\d{4}-\d{2}(?:\.sealed)?\.jsonl$/;
/** What file managers leave in every folder they show. */
const LITTER: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** May a file of this name lie in a folder of ours? */
type Rule = (name: string) => boolean;

/** Rule of each folder of a workspace or a backup; null for a folder with others in it. */
function ruleOf(name: string): Rule | null {
  if (DATA.test(name)) return (file) => shardIn(file) !== undefined || isFormat1File(file);
  if (name === JOURNAL_FOLDER) return isSegmentName;
  if (name === ACTIVITY_FOLDER) return (file) => MONTH.test(file);
  return name === ATTACHMENTS_FOLDER ? isAttachmentName : null;
}

const isTop: Rule = (name) => [MANIFEST_FILE, HOLDER_FILE, DELETING_FILE].includes(name);
const isBackup: Rule = (name) =>
  readBackupName(name.endsWith(PART) ? name.slice(0, -PART.length) : name) !== null;

/** What lies in a workspace's folder, as paths within it; folders come after what is in them. */
export interface OwnFiles {
  readonly files: readonly string[];
  readonly folders: readonly string[];
  /** Not ours, or a link: nothing of it is ever touched. */
  readonly foreign: readonly string[];
}

interface Found {
  readonly files: string[];
  readonly folders: string[];
  readonly foreign: string[];
}

/** Goes over one folder and adds to what was found. */
type Walk = (fs: StoreFs, folder: string, below: string, found: Found) => Promise<void>;

/** Goes over a folder: `isOurs` for its files, `into` for its folders (null = not ours). Links are neither. */
const walking =
  (isOurs: Rule, into: (name: string) => Walk | null): Walk =>
  async (fs, folder, below, found) => {
    for (const name of (await fs.readdir(join(folder, below))).toSorted()) {
      const path = join(below, name);
      const entry = await fs.lstat(join(folder, path));
      const walk = entry.isDirectory() ? into(name) : null;
      if (walk !== null) {
        await walk(fs, folder, path, found);
        found.folders.push(path);
      } else if (entry.isFile() && (isOurs(name) || isUnfinished(name) || LITTER.has(name)))
        found.files.push(path);
      else found.foreign.push(path);
    }
  };

const filesOnly = (isOurs: Rule): Walk => walking(isOurs, () => null);

const partOf = (name: string): Walk | null => {
  const rule = ruleOf(name);
  return rule === null ? null : filesOnly(rule);
};

const backups = walking(
  () => false,
  (name) => (isBackup(name) ? walking(isTop, partOf) : null),
);

const whole = walking(isTop, (name) => {
  if (name === BACKUPS_FOLDER) return backups;
  return name === QUARANTINE_FOLDER ? filesOnly(() => true) : partOf(name);
});

/** Sorts what lies in a workspace's folder by whose it is. Changes nothing. Errors: Node's own. */
export async function ownFiles(fs: StoreFs, folder: string): Promise<OwnFiles> {
  const found: Found = { files: [], folders: [], foreign: [] };
  await whole(fs, folder, '', found);
  return found;
}
