import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly title: string;
  readonly testId: string;
  /** The heading takes the focus, unless a field of the panel does. */
  readonly takesFocus?: boolean;
  /** Enter in a field, or the primary button. */
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly actions: ReactNode;
  readonly children: ReactNode;
}

/** What a button asks before it acts, in its place below the button. Escape leaves it. */
export function InsetPanel({
  title,
  testId,
  takesFocus = true,
  onSubmit,
  onCancel,
  actions,
  children,
}: Props) {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  // Below a long page it would open, or grow, out of sight.
  const panel = useRef<HTMLFormElement>(null);
  const height = useRef(0);
  useEffect(() => {
    const now = panel.current?.offsetHeight ?? 0;
    if (now > height.current) panel.current?.scrollIntoView({ block: 'nearest' });
    height.current = now;
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form
      ref={panel}
      className={styles.panel}
      data-testid={testId}
      aria-labelledby={id}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel();
      }}
    >
      <h3 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h3>
      {children}
      <div className={styles.actions}>{actions}</div>
    </form>
  );
}
