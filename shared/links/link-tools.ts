import type { WorkspaceCloud } from '../domain/workspace.ts';
import type { LinkTable } from './link-table.ts';

/** An address taken apart the way browsers do it. `host` is ASCII, `port` empty when it is the usual one. */
export interface UrlParts {
  /** Without the colon. */
  readonly scheme: string;
  readonly host: string;
  readonly port: string;
  readonly hasUser: boolean;
  readonly path: string;
  /** Without the question mark. */
  readonly query: string;
  /** Without the number sign. */
  readonly fragment: string;
}

/** What reading needs from outside: this folder has no URL parser, no decoder and no files. */
export interface LinkTools {
  readonly table: LinkTable;
  /** `null` when it is no address. */
  readonly parseUrl: (text: string) => UrlParts | null;
  /** Text by the name of an encoding, wrong bytes replaced; `null` when the encoding is not known. */
  readonly decode: (bytes: Uint8Array, encoding: string) => string | null;
}

/** A company as far as links name it. */
export interface LinkPartner {
  readonly tenant: string | null;
  readonly partnerId: string | null;
}

/** Who is asking. */
export interface LinkWorkspace {
  readonly isReseller: boolean;
  readonly tenant: string | null;
  /** Our Partner IDs, local and global. */
  readonly partnerIds: readonly string[];
  readonly cloud: WorkspaceCloud | null;
  readonly providers: readonly LinkPartner[];
  readonly resellers: readonly LinkPartner[];
  /** GDAP relationships that are known to be ours. */
  readonly relationshipIds: readonly string[];
}
