import type { WorkspaceRole } from '../../../shared/domain/workspace.ts';
import type { CatalogueKey } from '../../messages/messages.ts';
import { useDesk, useMessages } from '../desk-context.tsx';
import { navigationOf } from '../routes.ts';
import { BINDINGS, type BindingId, chordsOf } from './bindings.ts';

const NAVIGATION = /^nav([1-6])$/u;

/** Catalogue key of the screen a navigation key opens for a role; undefined for every other binding. */
export function screenOf(id: BindingId, role: WorkspaceRole): CatalogueKey | undefined {
  const at = Number(NAVIGATION.exec(id)?.[1] ?? 0);
  return navigationOf(role)[at - 1]?.label as CatalogueKey | undefined;
}

/** What a binding does, in the words of the window; a navigation key names the screen it opens. */
export function useBindingLabel(): (id: BindingId) => string {
  const { t } = useMessages();
  const { workspace } = useDesk();
  const role = workspace?.role ?? 'indirect-reseller';
  return (id) => {
    const screen = screenOf(id, role);
    return screen === undefined ? t(BINDINGS[id].label) : t('keys.goTo', { screen: t(screen) });
  };
}

/** The keys of a binding as assistive technology wants them in `aria-keyshortcuts`; undefined when it is switched off. */
export function useKeyShortcuts(): (id: BindingId) => string | undefined {
  const { keys } = useDesk().preferences;
  return (id) => chordsOf(id, keys).join(' ').replaceAll('Ctrl', 'Control') || undefined;
}
