import type { z } from 'zod';
import type { AppError } from '../result/app-error.ts';
import type { Result } from '../result/result.ts';
import { activityRequests } from './contract/activity.ts';
import { appRequests } from './contract/app.ts';
import { backupRequests } from './contract/backups.ts';
import { caseRequests } from './contract/cases.ts';
import { changeRequests } from './contract/changes.ts';
import { customerRequests } from './contract/customers.ts';
import { decisionRequests } from './contract/decisions.ts';
import { type AdmittedFile, importRequests } from './contract/imports.ts';
import { linkRequests } from './contract/links.ts';
import { paletteRequests } from './contract/palette.ts';
import { peopleRequests } from './contract/people.ts';
import { protectionRequests } from './contract/protection.ts';
import { requestRequests } from './contract/requests.ts';
import { resellerRequests } from './contract/resellers.ts';
import { rulebookRequests } from './contract/rulebook.ts';
import { settingsRequests } from './contract/settings.ts';
import { subscriptionRequests } from './contract/subscriptions.ts';
import { taskRequests } from './contract/tasks.ts';
import { templateRequests } from './contract/templates.ts';
import { todayRequests } from './contract/today.ts';
import { workspaceRequests } from './contract/workspace.ts';
import type { EventName, EventPayload } from './events.ts';

/**
 * Every request the page may make: name → schemas of what goes in and what comes out. Handlers, bridge and replies get
 * their types from here; a missing handler does not compile.
 */
export const contract = {
  ...appRequests,
  ...workspaceRequests,
  ...customerRequests,
  ...subscriptionRequests,
  ...caseRequests,
  ...decisionRequests,
  ...taskRequests,
  ...requestRequests,
  ...resellerRequests,
  ...rulebookRequests,
  ...templateRequests,
  ...linkRequests,
  ...todayRequests,
  ...importRequests,
  ...changeRequests,
  ...activityRequests,
  ...backupRequests,
  ...protectionRequests,
  ...settingsRequests,
  ...peopleRequests,
  ...paletteRequests,
} as const satisfies Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>;

type Contract = typeof contract;
export type RequestName = keyof Contract;
export type RequestInput<N extends RequestName> = z.input<Contract[N]['input']>;
export type ParsedInput<N extends RequestName> = z.output<Contract[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<Contract[N]['output']>;
export type Reply<N extends RequestName> = Result<RequestOutput<N>, AppError>;

/** Names of the only channels between page and main process. */
export const channels = {
  request: 'channel-desk:request',
  event: 'channel-desk:event',
  files: 'channel-desk:files',
} as const;

/** The whole bridge: three members, never more. */
export interface AppBridge {
  request<N extends RequestName>(name: N, input: RequestInput<N>): Promise<Reply<N>>;
  /** Answers how to stop listening. */
  subscribe<E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void): () => void;
  /** Hands files that a person dropped to the main process; a file the page made itself has no path and is refused. */
  admitFiles(files: readonly unknown[]): Promise<Result<readonly AdmittedFile[], AppError>>;
}
