import { makeStyles, tokens } from '@fluentui/react-components';

/** Heights in CSS pixels; rows are never higher, so that none has to be measured. */
export const ROW_HEIGHT = 52;
export const HEADER_HEIGHT = 32;
export const OVERSCAN = 8;

/** Looks of a grid: its frame, header, rows and headings of groups. */
export const useGridStyles = makeStyles({
  grid: {
    flexGrow: 1,
    minHeight: '180px',
    overflow: 'auto',
    position: 'relative',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollPaddingTop: `${HEADER_HEIGHT}px`,
  },
  inner: { minWidth: '560px' },
  row: {
    display: 'flex',
    alignItems: 'center',
    boxSizing: 'border-box',
    height: `${ROW_HEIGHT}px`,
    width: '100%',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  body: { position: 'relative' },
  data: {
    position: 'absolute',
    insetInlineStart: 0,
    cursor: 'default',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
    },
  },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: `${HEADER_HEIGHT}px`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    boxSizing: 'border-box',
  },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  group: {
    position: 'absolute',
    insetInlineStart: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  groupCell: { width: '100%', padding: `0 ${tokens.spacingHorizontalS}` },
  groupButton: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 0,
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  groupCount: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  rank: { fontSize: tokens.fontSizeBase100 },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '24px',
    padding: 0,
    border: 0,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
  },
});
