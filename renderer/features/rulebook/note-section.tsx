import { Button, Field, makeStyles, Textarea, Tooltip, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RulePage } from '../../../shared/ipc/contract/rulebook.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
  },
  field: { width: '100%' },
});

const LONGEST = 2_000;

/** What colleagues keep about a rule. An empty text takes the note away; either can be undone. */
export function NoteSection({ id, note }: Pick<RulePage, 'id' | 'note'>) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const stored = note?.text ?? '';
  const text = typed ?? stored;
  const same = text.trim() === stored;

  async function save() {
    const reply = await bridge.request('rulebook.note', { ruleId: id, text });
    if (!reply.ok) {
      showToast(error(reply.error));
      announceFailure(error(reply.error));
      return;
    }
    setTyped(null);
    showToast(t(text.trim() === '' ? 'rulebook.noteRemoved' : 'rulebook.noteSaved'), reply.value.changeSetId);
  }

  return (
    <Section heading={t('rulebook.note')} testId="note">
      <div className={styles.form} data-typed={same ? 'kept' : 'lost'}>
        <Field
          label={t('rulebook.noteText')}
          className={styles.field}
          hint={note === null ? null : t('rulebook.noteBy', { by: displayText(note.by), on: note.on })}
        >
          <Textarea
            rows={3}
            resize="vertical"
            value={text}
            maxLength={LONGEST}
            onChange={(_event, data) => setTyped(data.value)}
          />
        </Field>
        {same ? (
          <Tooltip content={t('rulebook.noteSame')} relationship="description">
            <Button disabledFocusable>{t('rulebook.noteSave')}</Button>
          </Tooltip>
        ) : (
          <Button onClick={() => void save()}>{t('rulebook.noteSave')}</Button>
        )}
      </div>
    </Section>
  );
}
