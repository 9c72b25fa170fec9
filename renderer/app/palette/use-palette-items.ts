import { useCallback, useMemo } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { compareKey } from '../../../shared/domain/text.ts';
import type { WorkspaceRole } from '../../../shared/domain/workspace.ts';
import type { PaletteEntry } from '../../../shared/ipc/contract/palette.ts';
import { type CatalogueKey, inEveryLanguage } from '../../messages/messages.ts';
import { displayText } from '../../ui/display-text.tsx';
import { type Messages, useDesk, useMessages } from '../desk-context.tsx';
import type { BindingId } from '../keys/bindings.ts';
import {
  caseRoute,
  customerRoute,
  customersRoute,
  navigationOf,
  requestRoute,
  resellerRoute,
  ruleRoute,
} from '../routes.ts';
import { labelsIn, sectionRoute, sectionsOf } from '../settings-index.ts';
import type { Findable } from './ranking.ts';
import { type Command, useCommands } from './use-commands.ts';
import { wantPeek } from './wanted.ts';

/** One row of the palette: what is shown, and what happens. `blocked` says why it cannot be done now. */
export interface PaletteItem extends Findable {
  readonly name: string;
  readonly detail: string;
  readonly binding?: BindingId;
  readonly blocked: string | null;
  readonly act: () => void;
  /** Opens it in a panel beside its list, where there is one. */
  readonly peek?: () => void;
}

const ROUTES: Readonly<Record<PaletteEntry['kind'], (id: string) => string>> = {
  customer: (id) => customerRoute(id),
  reseller: (id) => resellerRoute(id),
  request: requestRoute,
  case: caseRoute,
  rule: (id) => ruleRoute(id),
};

/** The list of customers at this one, with the panel. */
function peekAt(customerId: string, go: (path: string) => void): void {
  wantPeek(customerId);
  go(customersRoute('all'));
}

/** Texts of both languages as one key, so that a command is found in either. */
const keyOf = (labels: readonly CatalogueKey[]): string =>
  `||${labels.flatMap(inEveryLanguage).map(compareKey).join('|').replaceAll('|', ' ')}`;

/** What follows the name. */
function useDetail(): (entry: PaletteEntry) => string {
  const { t } = useMessages();
  return useCallback(
    (entry) => {
      if (entry.kind === 'request')
        return `${t('palette.number', { number: entry.number })} · ${t(`request.kind.${entry.requestKind}`)} · ${t(`request.state.${entry.state}`)}`;
      if (entry.kind === 'case') return `${t('palette.number', { number: entry.number })} · ${entry.takenOn}`;
      if (entry.kind === 'rule') return entry.id;
      const shown = entry.kind === 'customer' ? entry.more.split('|', 1)[0] : entry.ids[0];
      return displayText(shown ?? '');
    },
    [t],
  );
}

/** Rows of everything with a page. */
export function useEntryItems(entries: readonly PaletteEntry[]): readonly PaletteItem[] {
  const [, go] = useHashLocation();
  const { language } = useDesk().preferences;
  const detail = useDetail();
  return useMemo(
    () =>
      entries.map((entry) => ({
        group: entry.kind,
        id: entry.id,
        key: entry.key,
        ids: entry.ids,
        more: entry.more,
        name: entry.kind === 'rule' && language === 'zh-CN' ? entry.nameZhCn : entry.name,
        detail: detail(entry),
        blocked: null,
        act: () => go(ROUTES[entry.kind](entry.id)),
        ...(entry.kind === 'customer' ? { peek: () => peekAt(entry.id, go) } : {}),
      })),
    [entries, language, go, detail],
  );
}

const commandItem = (command: Command, name: string, blocked: string | null): PaletteItem => ({
  group: 'command',
  id: command.id,
  key: keyOf([command.label]),
  ids: [],
  more: '',
  name,
  detail: '',
  ...(command.binding === undefined ? {} : { binding: command.binding }),
  blocked,
  act: command.act,
});

const PLAIN = { ids: [], more: '', detail: '', blocked: null } as const;

type Go = (path: string) => void;

/** Rows of the navigation. */
const screenItems = (role: WorkspaceRole, t: Messages['t'], go: Go): readonly PaletteItem[] =>
  navigationOf(role).map(({ path, label }) => ({
    ...PLAIN,
    group: 'goto',
    id: path,
    key: keyOf([label as CatalogueKey]),
    name: t(label),
    act: () => go(path),
  }));

/** Rows of the sections of Settings. */
const sectionItems = (role: WorkspaceRole, t: Messages['t'], go: Go): readonly PaletteItem[] =>
  sectionsOf(role).map((section) => ({
    ...PLAIN,
    group: 'settings',
    id: section,
    key: keyOf([`settings.section.${section}`, 'settings.title']),
    more: labelsIn(section).flatMap(inEveryLanguage).map(compareKey).join('|'),
    name: t(`settings.section.${section}`),
    act: () => go(sectionRoute(section)),
  }));

/** Rows of commands, screens, sections of Settings and the workspace. */
export function useOwnItems(): {
  readonly items: readonly PaletteItem[];
  readonly usual: readonly PaletteItem[];
} {
  const [, go] = useHashLocation();
  const { workspace } = useDesk();
  const { t } = useMessages();
  const commands = useCommands();
  const role = workspace?.role ?? 'indirect-reseller';
  const company = workspace?.companyName ?? '';
  return useMemo(() => {
    const done = commands.map((one) =>
      commandItem(one, t(one.label), one.blocked === null ? null : t(one.blocked)),
    );
    const own: PaletteItem = {
      ...PLAIN,
      group: 'workspace',
      id: 'workspace',
      key: `||${compareKey(company)}`,
      name: displayText(company),
      detail: t(`app.role.${role}`),
      act: () => go(sectionRoute('data')),
    };
    return {
      items: [...done, ...screenItems(role, t, go), ...sectionItems(role, t, go), own],
      usual: done.filter((one) => one.blocked === null),
    };
  }, [commands, role, company, t, go]);
}
