import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { DevicePreferences } from '../../shared/ipc/contract/app.ts';
import type { AppBridge, RequestOutput } from '../../shared/ipc/contract.ts';
import { LiveRegions } from '../ui/live-regions.tsx';
import { DeskProvider, type DeskTools } from './desk-context.tsx';
import { setKeyChoices } from './keys/key-choices.ts';
import { LeavingPage } from './locking/leaving-page.tsx';
import { LockNotice } from './locking/lock-notice.tsx';
import { useLocking } from './locking/use-locking.ts';
import { ClosingDialog } from './saving/closing-dialog.tsx';
import { createSaving } from './saving/saving-store.ts';
import { Screens } from './screens.tsx';
import { themeFor } from './themes.ts';
import { clearToasts, Toasts } from './toasts.tsx';
import { useDarkScheme } from './use-dark-scheme.ts';

type Started = RequestOutput<'app.start'>;

/** The whole page: start-up state, preferences, theme, and the screen that follows from them. */
export function App({ bridge: given }: { readonly bridge: AppBridge }) {
  const [started, setStarted] = useState<Started | null>(null);
  // What the frame says of the workspace is read anew without drawing the screen anew.
  const reread = useCallback(() => {
    void given.request('app.start', {}).then((reply) => {
      if (reply.ok)
        setStarted((before) => (before === null ? null : { ...before, start: reply.value.start }));
    });
  }, [given]);
  const saving = useMemo(() => createSaving(given, reread), [given, reread]);
  useEffect(() => saving.follow(), [saving]);
  const { bridge } = saving;
  const dark = useDarkScheme();
  const restart = useCallback((): Promise<void> => {
    clearToasts();
    return bridge.request('app.start', {}).then((reply) => {
      if (reply.ok) setStarted(reply.value);
    });
  }, [bridge]);
  const again = useCallback(() => void restart(), [restart]);
  useEffect(again, [again]);
  // What the frame says of the workspace and of who works in it follows every change of theirs.
  useEffect(
    () =>
      bridge.subscribe('store.changed', ({ kinds }) => {
        if (kinds.some((kind) => kind === 'workspace' || kind === 'person')) reread();
      }),
    [bridge, reread],
  );

  const setPreferences = useCallback(
    (patch: Partial<DevicePreferences>) => {
      setStarted((before) =>
        before === null ? null : { ...before, preferences: { ...before.preferences, ...patch } },
      );
      void bridge.request('app.set-preferences', patch);
    },
    [bridge],
  );

  const locking = useLocking({
    saving,
    start: started?.start,
    preferences: started?.preferences,
    restart,
  });
  const { lock } = locking;
  const tools = useMemo<DeskTools | null>(() => {
    if (started === null) return null;
    const workspace = started.start.state === 'ready' ? started.start.workspace : null;
    const { preferences, today, version } = started;
    return {
      bridge,
      preferences,
      setPreferences,
      workspace,
      restart: again,
      lock,
      today,
      version,
      saving: saving.store,
    };
  }, [bridge, saving, started, setPreferences, again, lock]);

  const keys = started?.preferences.keys;
  useEffect(() => setKeyChoices(keys ?? {}), [keys]);
  const language = started?.preferences.language ?? 'en';
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  if (started === null || tools === null) return null;
  return (
    <DeskProvider tools={tools}>
      <FluentProvider theme={themeFor(language, dark)}>
        {locking.isLeaving ? <LeavingPage onDone={locking.arrive} /> : <Screens start={started.start} />}
        <ClosingDialog />
        <Toasts />
        <LockNotice idle={locking.idle} />
        <LiveRegions />
      </FluentProvider>
    </DeskProvider>
  );
}
