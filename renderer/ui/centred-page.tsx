import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  page: {
    height: '100%',
    overflowY: 'auto',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    outlineStyle: 'none',
  },
  column: {
    maxWidth: '720px',
    margin: '0 auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
});

/** A page without navigation: one centred column. */
export function CentredPage({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <div className={styles.column}>{children}</div>
    </main>
  );
}
