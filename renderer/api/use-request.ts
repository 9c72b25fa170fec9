import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppBridge, RequestInput, RequestName, RequestOutput } from '../../shared/ipc/contract.ts';
import type { AppError } from '../../shared/result/app-error.ts';

/** What a screen has of a request: nothing yet, an answer (old ones stay while a new one is fetched), or a refusal. */
export interface Requested<N extends RequestName> {
  readonly data: RequestOutput<N> | null;
  readonly error: AppError | null;
  readonly reload: () => void;
}

/**
 * Asks once when the screen opens and again whenever a change set is on the disk or the workspace was opened
 * anew. `input` is compared by its JSON, so
 * that a literal in the caller does not ask for ever.
 */
export function useRequest<N extends RequestName>(
  bridge: AppBridge,
  name: N,
  input: RequestInput<N>,
): Requested<N> {
  const [state, setState] = useState<{
    readonly data: RequestOutput<N> | null;
    readonly error: AppError | null;
  }>({ data: null, error: null });
  const newest = useRef(0);
  const key = JSON.stringify(input);
  const reload = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    void bridge.request(name, JSON.parse(key) as RequestInput<N>).then((reply) => {
      if (mine !== newest.current) return;
      setState((before) =>
        reply.ok ? { data: reply.value, error: null } : { data: before.data, error: reply.error },
      );
    });
  }, [bridge, name, key]);
  useEffect(() => {
    reload();
    const stops = [bridge.subscribe('store.changed', reload), bridge.subscribe('store.reopened', reload)];
    return () => {
      newest.current += 1;
      for (const stop of stops) stop();
    };
  }, [bridge, reload]);
  return { ...state, reload };
}
