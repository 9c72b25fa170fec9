import { Button, makeStyles, mergeClasses, Tooltip, tokens } from '@fluentui/react-components';
import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open';
import { BuildingPeopleRegular } from '@fluentui/react-icons/svg/building-people';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons/svg/clipboard-task-list-ltr';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { LinkRegular } from '@fluentui/react-icons/svg/link';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { type ReactNode, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { displayText, Outside } from '../ui/display-text.tsx';
import { useDesk, useMessages } from './desk-context.tsx';
import { HelpButton, PaletteButton } from './palette/header-tools.tsx';
import { type NavEntry, navigationOf } from './routes.ts';
import { SaveStatus } from './saving/save-status.tsx';
import { WorkspaceBars } from './saving/workspace-bars.tsx';
import { useWidth } from './use-width.ts';

const ICONS: Readonly<Record<string, ReactNode>> = {
  '/today': <HomeRegular aria-hidden />,
  '/customers': <PeopleRegular aria-hidden />,
  '/cases': <ClipboardTaskListLtrRegular aria-hidden />,
  '/resellers': <BuildingPeopleRegular aria-hidden />,
  '/requests': <MailRegular aria-hidden />,
  '/import': <ArrowImportRegular aria-hidden />,
  '/rulebook': <BookOpenRegular aria-hidden />,
  '/links': <LinkRegular aria-hidden />,
  '/activity': <HistoryRegular aria-hidden />,
  '/settings': <SettingsRegular aria-hidden />,
};

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  skip: {
    position: 'absolute',
    insetInlineStart: tokens.spacingHorizontalM,
    top: '-100px',
    zIndex: 20,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    ':focus': { top: tokens.spacingVerticalXS },
  },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalS}`,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandBackground}`,
  },
  provider: { borderBottomColor: tokens.colorPaletteTealBorderActive },
  company: {
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  role: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  tag: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
  status: { marginInlineStart: 'auto' },
  body: { display: 'flex', minHeight: 0 },
  nav: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: tokens.spacingVerticalXXS,
    width: '200px',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalS,
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  rail: { width: '56px' },
  entry: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '36px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '& svg': { fontSize: tokens.fontSizeBase500, flexShrink: 0 },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      backgroundColor: 'Highlight',
      color: 'HighlightText',
    },
  },
  tools: { marginTop: tokens.spacingVerticalL },
  foot: { marginTop: 'auto' },
  main: {
    flexGrow: 1,
    minWidth: 0,
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    outlineStyle: 'none',
  },
});

const NAV_WIDE = 1180;
const NAV_NARROW = 760;

/** True for the entry whose screen, or a page below it, is shown. */
const isCurrent = (entry: NavEntry, path: string): boolean =>
  path === entry.path || path.startsWith(`${entry.path}/`);

function NavLink({
  entry,
  path,
  rail,
  className,
}: {
  readonly entry: NavEntry;
  readonly path: string;
  readonly rail: boolean;
  readonly className: string;
}) {
  const { t } = useMessages();
  const current = isCurrent(entry, path);
  const link = (
    <a
      href={`#${entry.path}`}
      className={className}
      aria-label={t(entry.label)}
      {...(current ? { 'aria-current': 'page' as const } : {})}
    >
      {ICONS[entry.path]}
      {rail ? null : t(entry.label)}
    </a>
  );
  return rail ? (
    <Tooltip content={t(entry.label)} relationship="label">
      {link}
    </Tooltip>
  ) : (
    link
  );
}

/** Header, navigation and the screen. F6 walks through them (keys.ts). */
export function Frame({ children, over }: { readonly children: ReactNode; readonly over: ReactNode }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { workspace } = useDesk();
  const [path] = useHashLocation();
  const width = useWidth();
  // The drawer is open for the route it was opened on: going anywhere closes it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const open = openAt === path;
  if (workspace === null) return null;
  const drawer = width < NAV_NARROW;
  const rail = !drawer && width < NAV_WIDE;
  return (
    <div className={styles.frame}>
      <header
        className={mergeClasses(styles.header, workspace.role === 'indirect-provider' && styles.provider)}
      >
        {/* biome-ignore lint/a11y/useValidAnchor: a skip link is a link to a place on this page; the route stands in the fragment, so it is followed by script. */}
        <a
          href="#main"
          className={styles.skip}
          onClick={(event) => {
            event.preventDefault();
            document.getElementById('main')?.focus();
          }}
        >
          {t('app.skip')}
        </a>
        {drawer ? (
          <Button
            appearance="subtle"
            icon={<NavigationRegular />}
            aria-label={t('app.navOpen')}
            aria-expanded={open}
            onClick={() => setOpenAt(open ? null : path)}
          />
        ) : null}
        <span className={styles.company} title={displayText(workspace.companyName)}>
          <Outside text={workspace.companyName} />
        </span>
        <span className={styles.role}>· {t(`app.role.${workspace.role}`)}</span>
        {workspace.sample ? <span className={styles.tag}>{t('app.sample')}</span> : null}
        <PaletteButton />
        <div className={styles.status}>
          <SaveStatus />
        </div>
        <HelpButton />
      </header>
      <WorkspaceBars />
      <div className={styles.body}>
        {drawer && !open ? null : (
          <nav aria-label={t('app.nav')} className={mergeClasses(styles.nav, rail && styles.rail)}>
            {navigationOf(workspace.role).map((entry, index, all) => (
              <NavLink
                key={entry.path}
                entry={entry}
                path={path}
                rail={rail}
                className={mergeClasses(
                  styles.entry,
                  isCurrent(entry, path) && styles.current,
                  entry.group === 'tools' && all[index - 1]?.group === 'work' && styles.tools,
                  entry.group === 'foot' && all[index - 1]?.group !== 'foot' && styles.foot,
                )}
              />
            ))}
          </nav>
        )}
        <main id="main" tabIndex={-1} className={styles.main}>
          {children}
        </main>
      </div>
      {over}
    </div>
  );
}
