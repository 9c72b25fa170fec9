import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  ProgressBar,
  tokens,
} from '@fluentui/react-components';
import { type DragEvent, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import type { ImportAboutInput } from '../../../shared/ipc/contract/imports.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { customerRoute, resellerRoute } from '../../app/routes.ts';
import { displayText } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { ImportCheckView } from './import-check-view.tsx';
import { createImportStore, type ImportPhase, type ImportState } from './import-store.ts';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalXXXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  text: { margin: `0 0 ${tokens.spacingVerticalM}`, maxWidth: '72ch' },
  quiet: { color: tokens.colorNeutralForeground3 },
  reading: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'flex-start',
  },
  bar: { width: '100%' },
});

function ChooseFile({ state }: { readonly state: ImportState }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const [isOver, setOver] = useState(false);
  async function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const reply = await bridge.admitFiles([...event.dataTransfer.files]);
    if (reply.ok) await state.take(reply.value);
    else state.refuse(reply.error);
  }
  return (
    <>
      <p className={styles.text}>{t('import.intro')}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; the button beside it does the same. */}
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDrop={(event) => void onDrop(event)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
      >
        <Button appearance="primary" size="large" onClick={() => void state.choose()}>
          {t('import.choose')}
        </Button>
        <span className={styles.quiet}>{t('import.drop')}</span>
      </div>
      <p className={styles.quiet}>{t('import.excel')}</p>
    </>
  );
}

function Reading({ file, state }: { readonly file: string; readonly state: ImportState }) {
  const styles = useStyles();
  const { t } = useMessages();
  const label = t('import.reading', { name: displayText(file) });
  return (
    <div className={styles.reading}>
      <p className={styles.text}>{label}</p>
      <ProgressBar className={styles.bar} aria-label={label} />
      <Button onClick={() => void state.cancel()}>{t('import.cancel')}</Button>
    </div>
  );
}

type DonePhase = Extract<ImportPhase, { kind: 'done' }>;

/** Where what was imported can be looked at. */
function shownAt({ of, about }: DonePhase): string {
  if (about?.kind === 'reseller') return resellerRoute(about.id, 'customers');
  if (about?.kind === 'customer') return customerRoute(about.id, 'subscriptions');
  return of === 'partners' ? '/resellers' : '/customers';
}

function Done({ phase, state }: { readonly phase: DonePhase; readonly state: ImportState }) {
  const { t, number } = useMessages();
  const [, go] = useHashLocation();
  const left = state.queue.length;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {t('import.done', { new: number(phase.counts.new), changed: number(phase.counts.changed) })}
      </MessageBarBody>
      <MessageBarActions>
        <Button appearance="primary" onClick={left > 0 ? state.again : () => go(shownAt(phase))}>
          {left > 0 ? t('import.next', { count: left }) : t(`import.show.${phase.of}`)}
        </Button>
        <Button onClick={() => void state.undo()}>{t('import.undo')}</Button>
        {left > 0 ? null : <Button onClick={state.again}>{t('import.again')}</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

/** Whose list will be imported, from the route: `/import/customer/<id>`. */
function aboutOf(kind: string | undefined, id: string | undefined): ImportAboutInput | null {
  return id !== undefined && (kind === 'customer' || kind === 'reseller') ? { kind, id } : null;
}

interface Props {
  readonly kind: string | undefined;
  readonly id: string | undefined;
}

/** Import (S-16): choose, check, apply. Nothing is written before the last step. */
export function ImportPage({ kind, id }: Props) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [store] = useState(() => createImportStore(bridge, aboutOf(kind, id)));
  const state = useStore(store);
  const { phase, note } = state;
  return (
    <>
      <PageHeading title={t('import.title')} />
      {state.error === null ? null : <Refusal text={error(state.error)} />}
      {note === null ? null : (
        <MessageBar intent="info">
          <MessageBarBody>{t(note === 'cancelled' ? 'import.cancelled' : 'import.undone')}</MessageBarBody>
        </MessageBar>
      )}
      {phase.kind === 'choose' ? <ChooseFile state={state} /> : null}
      {phase.kind === 'reading' ? <Reading file={phase.file} state={state} /> : null}
      {phase.kind === 'checked' || phase.kind === 'applying' ? (
        <ImportCheckView check={phase.check} busy={phase.kind === 'applying'} state={state} />
      ) : null}
      {phase.kind === 'done' ? <Done phase={phase} state={state} /> : null}
    </>
  );
}
