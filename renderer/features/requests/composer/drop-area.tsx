import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type DragEvent, type ReactNode, useState } from 'react';
import type { AppError } from '../../../../shared/result/app-error.ts';
import { useDesk } from '../../../app/desk-context.tsx';

const useStyles = makeStyles({
  area: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  over: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}` },
  hint: { color: tokens.colorNeutralForeground2 },
});

const MOST = 10;

interface Props {
  readonly hint: string;
  readonly children: ReactNode;
  /** One file after the other, as a handle of the main process; the page never has a path (R17). */
  readonly onHandle: (handle: string) => Promise<void>;
  readonly onRefused: (error: AppError) => void;
}

/** Where files may be dropped, at most ten at once, around the button that does the same. */
export function DropArea({ hint, children, onHandle, onRefused }: Props) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const [isOver, setOver] = useState(false);
  async function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    const admitted = await bridge.admitFiles([...event.dataTransfer.files].slice(0, MOST));
    if (!admitted.ok) return onRefused(admitted.error);
    for (const { handle } of admitted.value) await onHandle(handle);
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button inside does the same.
    <div
      className={mergeClasses(styles.area, isOver && styles.over)}
      data-testid="drop"
      onDrop={(event) => void onDrop(event)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
    >
      {children}
      <span className={styles.hint}>{hint}</span>
    </div>
  );
}
