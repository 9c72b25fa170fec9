import type { RegionTable } from '../../shared/domain/region-table.ts';
import type { LinkTools } from '../../shared/links/link-tools.ts';
import type { DecisionService } from './decisions.ts';
import type { Closing } from './desk/closing.ts';
import type { Desk } from './desk/desk.ts';
import type { Breath } from './ports/breath.ts';
import type { Clipboard } from './ports/clipboard.ts';
import type { Clock } from './ports/clock.ts';
import type { Device } from './ports/device.ts';
import type { Dialogs } from './ports/dialogs.ts';
import type { Events } from './ports/events.ts';
import type { Files } from './ports/files.ts';
import type { Ids } from './ports/ids.ts';
import type { ImportReader } from './ports/import-reader.ts';
import type { Printer } from './ports/printer.ts';
import type { Rulebooks } from './ports/rulebooks.ts';
import type { SampleData } from './ports/sample-data.ts';
import type { SavedFiles } from './ports/saved-files.ts';
import type { Workspaces } from './ports/workspaces.ts';
import type { Runs } from './runs.ts';
import type { ChosenExport } from './usecases/backups/chosen-export.ts';
import type { PendingImports } from './usecases/imports/pending-imports.ts';

/** What use cases may use. A use case names the few it needs (`Pick<Deps, …>`). */
export interface Deps {
  readonly desk: Desk;
  readonly workspaces: Workspaces;
  readonly device: Device;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly clipboard: Clipboard;
  readonly dialogs: Dialogs;
  readonly files: Files;
  readonly savedFiles: SavedFiles;
  readonly printer: Printer;
  readonly imports: ImportReader;
  readonly pending: PendingImports;
  /** Exported workspace that was chosen and waits to be opened. */
  readonly chosen: ChosenExport;
  readonly closing: Pick<Closing, 'keepOpen' | 'lose'>;
  readonly breath: Breath;
  readonly runs: Runs;
  readonly samples: SampleData;
  readonly events: Events;
  readonly rulebooks: Rulebooks;
  readonly decisions: DecisionService;
  readonly regions: RegionTable;
  readonly links: LinkTools;
  readonly version: string;
}
