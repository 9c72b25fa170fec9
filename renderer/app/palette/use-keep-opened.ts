import { useEffect } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { OpenedObject } from '../../../shared/ipc/contract/palette.ts';
import { useDesk } from '../desk-context.tsx';

const KINDS = {
  customers: 'customer',
  resellers: 'reseller',
  requests: 'request',
  cases: 'case',
} as const;

/** What a route shows, when that is one thing. */
export function openedBy(path: string): OpenedObject | null {
  const rule = /^\/rulebook\/([a-z]{2,4}-[a-z0-9-]{1,70})(?:\/|$)/u.exec(path)?.[1];
  if (rule !== undefined && rule !== 'verify-due') return { kind: 'rule', id: rule };
  const [, list, id] = /^\/(customers|resellers|requests|cases)\/([0-9a-f-]{36})(?:\/|$)/u.exec(path) ?? [];
  if (list === undefined || id === undefined) return null;
  return { kind: KINDS[list as keyof typeof KINDS], id };
}

/** Remembers what is opened, so that the palette offers it first. */
export function useKeepOpened(): void {
  const { bridge } = useDesk();
  const [path] = useHashLocation();
  useEffect(() => {
    const opened = openedBy(path);
    if (opened !== null) void bridge.request('palette.opened', opened);
  }, [bridge, path]);
}
