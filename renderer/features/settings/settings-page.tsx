import {
  Button,
  makeStyles,
  mergeClasses,
  SearchBox,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { type ChangeEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import {
  findSettings,
  type SectionName,
  sectionFor,
  sectionOf,
  sectionRoute,
  sectionsOf,
} from '../../app/settings-index.ts';
import { useWidth } from '../../app/use-width.ts';
import { displayText } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { announce } from '../../ui/live-regions.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { useComposedText } from '../../ui/use-composed-text.ts';
import { CompanySection } from './company-section.tsx';
import { DataSection } from './data-section.tsx';
import { GeneralSection } from './general-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { ProviderSection } from './provider-section.tsx';
import { FoundSettings } from './setting.tsx';
import { createSettingsStore, type SettingsState } from './settings-store.ts';
import { TemplatesSection } from './templates/templates-section.tsx';
import { TimersSection } from './timers-section.tsx';

const useStyles = makeStyles({
  search: { width: '280px', maxWidth: '100%' },
  columns: { display: 'flex', gap: tokens.spacingHorizontalXL, alignItems: 'flex-start', minWidth: 0 },
  stacked: { flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalM },
  sections: { flexShrink: 0, width: '184px', position: 'sticky', top: 0 },
  onTop: { width: 'auto', position: 'static', flexWrap: 'wrap' },
  panel: {
    flexGrow: 1,
    minWidth: 0,
    maxWidth: '800px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  refusal: { position: 'sticky', top: 0, zIndex: 1 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const NARROW = 760;

const BODIES = {
  general: GeneralSection,
  company: CompanySection,
  provider: ProviderSection,
  people: PeopleSection,
  timers: TimersSection,
  mail: TemplatesSection,
  keys: KeysSection,
  data: DataSection,
} as const;

/** Sections of the workspace; the others belong to this computer, or only show something. */
const isUndone = (section: SectionName): boolean =>
  section !== 'general' && section !== 'keys' && section !== 'data';

/** The settings, read when the page opens, when the workspace lies elsewhere, and whenever a change set is on the disk. */
function useSettings(): SettingsState {
  const { bridge, workspace } = useDesk();
  const place = workspace?.place;
  const [store] = useState(() => createSettingsStore(bridge));
  useEffect(() => {
    const load = () => void store.getState().load();
    if (place !== undefined) load();
    return bridge.subscribe('store.changed', load);
  }, [bridge, store, place]);
  return useStore(store);
}

function Sections({
  names,
  state,
}: {
  readonly names: readonly SectionName[];
  readonly state: SettingsState;
}) {
  const { t } = useMessages();
  return names.map((name) => {
    const Body = BODIES[name];
    return (
      <Section key={name} heading={t(`settings.section.${name}`)} testId={`section-${name}`}>
        <Body state={state} />
      </Section>
    );
  });
}

/** Settings (S-21): sections at the side, a search over all of them; every change is saved at once and can be undone. */
export function SettingsPage({ wanted }: { readonly wanted: string | undefined }) {
  const styles = useStyles();
  const { workspace } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  const narrow = useWidth() < NARROW;
  const state = useSettings();
  const search = useComposedText();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const role = workspace?.role ?? 'indirect-reseller';
  const section = sectionFor(wanted, role);
  const typed = search.settled.trim();
  const found = useMemo(() => (typed === '' ? null : findSettings(typed, role)), [typed, role]);
  const count = found === null ? '' : t('settings.found', { count: found.size });
  useEffect(() => {
    if (count !== '') announce(count);
  }, [count]);
  const shown =
    found === null
      ? [section]
      : sectionsOf(role).filter((one) => [...found].some((name) => sectionOf(name) === one));
  const clear = () => {
    search.set('');
    field.current?.focus();
  };
  const open = (name: SectionName) => {
    search.set('');
    go(sectionRoute(name));
  };
  return (
    <>
      <PageHeading
        title={t('settings.title')}
        beside={count === '' ? undefined : count}
        actions={
          <SearchBox
            ref={(element: HTMLInputElement | null) => {
              field.current = element;
            }}
            className={styles.search}
            aria-label={t('settings.find')}
            placeholder={t('settings.find')}
            value={search.shown}
            onChange={(event, data) => {
              if (event.type === 'change') search.handlers.onChange(event as ChangeEvent<HTMLInputElement>);
              else search.set(data.value);
            }}
            onCompositionEnd={search.handlers.onCompositionEnd}
            onKeyDown={(event) => {
              if (event.key === 'Escape') search.set('');
            }}
          />
        }
      />
      <div className={mergeClasses(styles.columns, narrow && styles.stacked)}>
        <TabList
          vertical={!narrow}
          className={mergeClasses(styles.sections, narrow && styles.onTop)}
          aria-label={t('settings.sections')}
          selectedValue={found === null ? section : null}
          onTabSelect={(_event, data) => open(data.value as SectionName)}
        >
          {sectionsOf(role).map((name) => (
            <Tab key={name} value={name} id={`${id}-${name}`} aria-controls={`${id}-panel`}>
              {t(`settings.section.${name}`)}
            </Tab>
          ))}
        </TabList>
        <div
          role="tabpanel"
          id={`${id}-panel`}
          className={styles.panel}
          {...(found === null ? { 'aria-labelledby': `${id}-${section}` } : { 'aria-label': count })}
        >
          {state.error === null ? null : (
            <div className={styles.refusal}>
              <Refusal
                text={error(state.error)}
                {...(state.settings === null
                  ? { retry: { label: t('app.tryAgain'), act: () => void state.load() } }
                  : {})}
              />
            </div>
          )}
          <FoundSettings value={found}>
            <Sections names={shown} state={state} />
          </FoundSettings>
          {found?.size === 0 ? (
            <EmptyState text={t('settings.noneFound', { text: displayText(typed) })}>
              <Button onClick={clear}>{t('settings.clearFind')}</Button>
            </EmptyState>
          ) : (
            <p className={styles.quiet}>{shown.some(isUndone) ? t('settings.atOnce') : ''}</p>
          )}
        </div>
      </div>
    </>
  );
}
