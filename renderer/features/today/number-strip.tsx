import { makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../../app/desk-context.tsx';

const useStyles = makeStyles({
  numbers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  number: {
    flex: '1 1 160px',
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: tokens.strokeWidthThin,
    },
  },
  figure: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** A number and the list it counts. */
export interface CountedList {
  readonly title: string;
  readonly count: number;
  readonly path: string;
}

/** Numbers that open lists of the same length. */
export function NumberStrip({ numbers }: { readonly numbers: readonly CountedList[] }) {
  const styles = useStyles();
  const { t, number } = useMessages();
  return (
    <div className={styles.numbers}>
      {numbers.map(({ title, count, path }) => (
        <a
          key={path}
          className={styles.number}
          href={`#${path}`}
          aria-label={t('today.numberName', { title, count: number(count) })}
        >
          {title}
          <span className={styles.figure}>{number(count)}</span>
        </a>
      ))}
    </div>
  );
}
