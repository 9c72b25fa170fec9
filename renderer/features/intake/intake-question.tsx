import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMessages } from '../../app/desk-context.tsx';

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingTop: 0, borderTopWidth: 0 },
  },
  row: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  /** Title and answer wrap beside the number, never below it. */
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    flex: '1 1 0',
    minWidth: 0,
    columnGap: tokens.spacingHorizontalS,
  },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', minWidth: '16px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  answer: { overflowWrap: 'anywhere' },
  change: { flexShrink: 0 },
  content: { padding: `${tokens.spacingVerticalXS} 0 0 ${tokens.spacingHorizontalXL}` },
});

interface Props {
  readonly number: number;
  readonly title: string;
  readonly isOpen: boolean;
  /** The answer in words; undefined while there is none. */
  readonly answer: string | undefined;
  readonly onChange: () => void;
  readonly children: ReactNode;
}

/** One question: open with its control, or collapsed to one line with its answer and a button to change it. */
export function IntakeQuestion({ number, title, isOpen, answer, onChange, children }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.box} data-question={number}>
      <div className={styles.row}>
        <span className={styles.number} aria-hidden>
          {number}
        </span>
        <div className={styles.words}>
          <h2 className={styles.title}>{title}</h2>
          {isOpen ? null : <span className={styles.answer}>{answer ?? t('intake.notAnswered')}</span>}
        </div>
        {isOpen ? null : (
          <Button
            size="small"
            appearance="subtle"
            className={styles.change}
            aria-label={t('intake.changeOf', { what: title })}
            onClick={onChange}
          >
            {t('intake.change')}
          </Button>
        )}
      </div>
      {isOpen ? <div className={styles.content}>{children}</div> : null}
    </div>
  );
}
