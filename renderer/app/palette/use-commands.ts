import { useMemo } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { CatalogueKey } from '../../messages/messages.ts';
import { useDesk } from '../desk-context.tsx';
import type { BindingId } from '../keys/bindings.ts';
import { recordButton } from '../keys/global-keys.ts';
import { openOverlay } from '../overlays.ts';
import { ALL_VERDICTS, newCaseRoute } from '../routes.ts';
import { useBackUp } from '../saving/use-back-up.ts';
import { useNewestChange } from '../saving/use-newest-change.ts';
import { sectionRoute } from '../settings-index.ts';

/** Something to do. `blocked` = why not now. */
export interface Command {
  readonly id: string;
  readonly label: CatalogueKey;
  readonly binding?: BindingId;
  readonly blocked: CatalogueKey | null;
  readonly act: () => void;
}

type Blocked = CatalogueKey | null;

interface Ways {
  readonly locked: Blocked;
  readonly provider: Blocked;
  readonly record: Blocked;
  readonly customer: string | undefined;
  readonly go: (path: string) => void;
  readonly undoNewest: () => Promise<void>;
  readonly redoNewest: () => Promise<void>;
  readonly backUp: () => Promise<void>;
  readonly openOther: () => Promise<void>;
  /** Null where there is nothing to lock. */
  readonly lock: (() => void) | null;
}

function commandsOf(ways: Ways): readonly Command[] {
  const { locked, provider, record, customer, go } = ways;
  return [
    {
      id: 'record',
      label: 'palette.do.record',
      binding: 'record',
      blocked: record,
      act: () => recordButton()?.click(),
    },
    {
      id: 'newCase',
      label: customer === undefined ? 'palette.do.newCase' : 'palette.do.newCaseHere',
      binding: 'newCase',
      blocked: locked,
      act: () => go(newCaseRoute(customer)),
    },
    {
      id: 'import',
      label: 'palette.do.import',
      binding: 'import',
      blocked: locked,
      act: () => go('/import'),
    },
    { id: 'links', label: 'palette.do.links', binding: 'links', blocked: null, act: () => go('/links') },
    { id: 'newCustomer', label: 'palette.do.newCustomer', blocked: locked, act: () => go('/customers/new') },
    {
      id: 'undo',
      label: 'palette.do.undo',
      binding: 'undo',
      blocked: locked,
      act: () => void ways.undoNewest(),
    },
    {
      id: 'redo',
      label: 'palette.do.redo',
      binding: 'redo',
      blocked: locked,
      act: () => void ways.redoNewest(),
    },
    {
      id: 'newReseller',
      label: 'palette.do.newReseller',
      blocked: provider,
      act: () => go('/resellers/new'),
    },
    { id: 'workAs', label: 'palette.do.workAs', blocked: null, act: () => go(sectionRoute('people')) },
    { id: 'backUp', label: 'palette.do.backUp', blocked: locked, act: () => void ways.backUp() },
    { id: 'verdicts', label: 'palette.do.verdicts', blocked: null, act: () => go(ALL_VERDICTS) },
    { id: 'openOther', label: 'palette.do.openOther', blocked: null, act: () => void ways.openOther() },
    ...(ways.lock === null
      ? []
      : [{ id: 'lock', label: 'protection.lockNow', blocked: null, act: ways.lock } as const]),
    { id: 'help', label: 'palette.do.help', binding: 'help', blocked: null, act: () => openOverlay('help') },
  ];
}

/** Commands of the palette; the first ones are offered before anything is typed. */
export function useCommands(): readonly Command[] {
  const [path, go] = useHashLocation();
  const { bridge, restart, workspace, lock: lockDesk } = useDesk();
  const { undoNewest, redoNewest } = useNewestChange();
  const backUp = useBackUp();
  const locked = workspace?.readOnly === null ? null : ('palette.why.readOnly' as const);
  const provider = workspace?.role === 'indirect-provider' ? locked : ('palette.why.provider' as const);
  const record = recordButton() === null ? ('palette.why.noRequest' as const) : locked;
  const customer = /^\/customers\/([0-9a-f-]{36})/u.exec(path)?.[1];
  const lock = workspace?.isProtected === true ? lockDesk : null;
  return useMemo(() => {
    const openOther = async () => {
      const reply = await bridge.request('app.choose-folder', {});
      if (reply.ok) restart();
    };
    return commandsOf({
      locked,
      provider,
      record,
      customer,
      go,
      undoNewest,
      redoNewest,
      backUp,
      openOther,
      lock,
    });
  }, [locked, provider, record, customer, go, undoNewest, redoNewest, backUp, bridge, restart, lock]);
}
