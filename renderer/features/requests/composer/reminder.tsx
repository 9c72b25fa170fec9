import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import type { RequestPage } from '../../../../shared/ipc/contract/requests.ts';
import { isWhole } from '../../../../shared/requests/mail/compose-mail.ts';
import { PLACEHOLDERS } from '../../../../shared/requests/mail/mail-blocks.ts';
import type { MailBody } from '../../../../shared/requests/shown-mail.ts';
import type { AppError } from '../../../../shared/result/app-error.ts';
import type { Result } from '../../../../shared/result/result.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { useGuardText } from '../../../app/requests/guard-text.ts';
import { showToast } from '../../../app/toasts.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { announceFailure } from '../../../ui/live-regions.tsx';
import { MailBlocks } from '../mail-blocks.tsx';
import { MailView } from '../mail-view.tsx';
import { createReminderStore } from '../request-draft-store.ts';
import { SaveState } from './save-state.tsx';

const useStyles = makeStyles({
  editor: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    scrollMarginBlock: '16px',
  },
  bodies: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(420px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reason: { margin: 0, flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

/** The texts with what is typed and not fetched again yet. */
const withTyped = (bodies: readonly MailBody[], typed: RequestPage['blocks']): MailBody[] =>
  bodies.map(({ language, blocks }) => ({
    language,
    blocks: blocks.map((block) => {
      const own = typed.find((one) => one.blockId === block.id && one.language === language);
      const text = own?.text ?? block.text;
      return { ...block, text, placeholders: PLACEHOLDERS.filter((name) => text.includes(`{${name}}`)) };
    }),
  }));

/** The reminder of a request while its page is open: its words, whether they are being edited, and whether they are on paper. */
export function useReminder(page: RequestPage) {
  const { bridge } = useDesk();
  const [store] = useState(() => createReminderStore(bridge, page));
  const state = useStore(store);
  const [isOpen, setOpen] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const openerRef = useRef<{ focus(): void } | null>(null);
  useEffect(() => () => void store.getState().flush(), [store]);
  useEffect(() => store.getState().adopt({ blocks: page.reminderBlocks }), [store, page.reminderBlocks]);
  const isOffered = page.offered.includes('reminded');
  return {
    page: {
      ...page,
      composer: { ...page.composer, reminder: withTyped(page.composer.reminder, state.fields.blocks) },
    },
    state,
    openerRef,
    isOffered,
    isOpen: isOpen && isOffered,
    isPaper: isOffered && (isOpen || isPrinting),
    setOpen,
    setPrinting,
  };
}
export type Reminder = ReturnType<typeof useReminder>;

/** Ways out of the reminder, and the way to its words. A reminder with an open name or an empty required part stays. */
export function ReminderButtons({ reminder }: { readonly reminder: Reminder }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const guardText = useGuardText();
  const { page, state, openerRef, isOpen, setOpen, setPrinting } = reminder;
  const isReady = isWhole(page.composer.reminder);
  const stopped = isReady ? {} : { disabledFocusable: true, 'aria-describedby': 'why-no-reminder' };
  const said = (reply: Result<unknown, AppError>, done?: string) => {
    if (reply.ok) return done === undefined ? undefined : showToast(done);
    if (reply.error.code === 'cancelled') return undefined;
    showToast(guardText(reply.error));
    return announceFailure(guardText(reply.error));
  };
  const input = { id: page.id, which: 'reminder' } as const;
  async function copy() {
    await state.flush();
    said(await bridge.request('requests.copy-mail', input), t('send.copied'));
  }
  async function saveDraft() {
    await state.flush();
    const reply = await bridge.request('requests.save-eml', input);
    said(reply, reply.ok ? t('send.saved', { name: displayText(reply.value.name) }) : undefined);
  }
  async function print() {
    await state.flush();
    flushSync(() => setPrinting(true));
    said(await bridge.request('requests.print', input));
    setPrinting(false);
  }
  return (
    <>
      <Button {...stopped} onClick={() => void copy()}>
        {t('send.reminder')}
      </Button>
      <Button {...stopped} onClick={() => void saveDraft()}>
        {t('send.reminderEml')}
      </Button>
      <Button {...stopped} onClick={() => void print()}>
        {t('send.reminderPrint')}
      </Button>
      <Button
        ref={(element: { focus(): void } | null) => {
          openerRef.current = element;
        }}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('reminder.edit')}
      </Button>
      {isReady ? null : (
        <p id="why-no-reminder" className={styles.reason}>
          {t('request.guard.reminder-open')}
        </p>
      )}
    </>
  );
}

/** The words of the reminder in parts, with the link locked between them, as those of the mail itself. */
export function ReminderEditor({ reminder }: { readonly reminder: Reminder }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const { page, state, openerRef, setOpen } = reminder;
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    whole.current?.scrollIntoView({ block: 'nearest' });
    whole.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  const isUsual = state.fields.blocks.length === 0;
  async function backToUsual() {
    await state.flush();
    const reply = await bridge.request('requests.reword-reminder', { id: page.id, blocks: [] });
    if (reply.ok) return showToast(t('reminder.isUsual'), reply.value.changeSetId);
    showToast(error(reply.error));
    return announceFailure(error(reply.error));
  }
  function close() {
    setOpen(false);
    openerRef.current?.focus();
  }
  return (
    <div ref={whole} className={styles.editor} data-testid="reminder">
      <div className={styles.bodies}>
        <MailBlocks
          bodies={page.composer.reminder}
          link={page.composer.link?.original ?? null}
          state={state}
          which="reminder"
        />
      </div>
      <div className={styles.bar}>
        <Button disabledFocusable={isUsual} onClick={() => void backToUsual()}>
          {t('reminder.usual')}
        </Button>
        <Button onClick={close}>{t('reminder.close')}</Button>
        <p className={styles.quiet}>{t('reminder.kept')}</p>
        <SaveState state={state} />
      </div>
    </div>
  );
}

/** The reminder on paper. */
export function ReminderPaper({ reminder: { page } }: { readonly reminder: Reminder }) {
  const { t } = useMessages();
  return (
    <div className="print-only">
      <MailView page={page} heading={t('reminder.paper')} which="reminder" isPaper />
    </div>
  );
}
