import type { AppError } from '../../../shared/result/app-error.ts';
import { err, ok, type Result } from '../../../shared/result/result.ts';
import type { Desk } from './desk.ts';
import type { OpenWorkspace } from './read-open.ts';

/** The open workspace, or the refusal every use case gives without one. */
export async function requireOpen(desk: Desk): Promise<Result<OpenWorkspace, AppError>> {
  const open = await desk.open();
  return open === undefined ? err({ code: 'not-found', entity: 'workspace', id: '' }) : ok(open);
}
