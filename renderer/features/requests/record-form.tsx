import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { evidenceKind } from '../../../shared/domain/evidence.ts';
import type { RequestRow } from '../../../shared/ipc/contract/requests.ts';
import { NEEDS_EVIDENCE } from '../../../shared/requests/life-cycle.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { Section } from '../../ui/section.tsx';
import { useRecord } from './use-record.ts';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Event = RequestRow['offered'][number];
type How = (typeof evidenceKind.options)[number];
const HOWS = evidenceKind.options;

function useFile() {
  const { bridge } = useDesk();
  const { error } = useMessages();
  const [file, setFile] = useState<{ readonly handle: string; readonly name: string } | null>(null);
  const choose = async () => {
    const reply = await bridge.request('imports.choose-files', {});
    if (reply.ok) setFile(reply.value.files[0] ?? null);
    else if (reply.error.code !== 'cancelled') showToast(error(reply.error));
  };
  return { file, choose };
}

interface Props {
  readonly ids: readonly string[];
  /** What may be recorded for all of them. */
  readonly offered: readonly Event[];
  readonly first?: Event;
  readonly onDone: () => void;
}

/** What happened, when, and how we know; Enter records. Only what the state allows is offered. */
export function RecordForm({ ids, offered, first, onDone }: Props) {
  const styles = useStyles();
  const { today } = useDesk();
  const { t } = useMessages();
  const record = useRecord();
  const { file, choose } = useFile();
  const [event, setEvent] = useState<Event | undefined>(first ?? offered[0]);
  const [on, setOn] = useState(today);
  const [how, setHow] = useState<How | ''>('');
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const select = useRef<{ focus(): void } | null>(null);
  useEffect(() => select.current?.focus(), []);
  if (event === undefined) return null;
  const needs = NEEDS_EVIDENCE.has(event);
  async function save() {
    if (event === undefined) return;
    if (needs && how === '') {
      setMissing(true);
      return;
    }
    const evidence = how === '' ? null : { kind: how, text, handle: file?.handle ?? null };
    if (await record(ids, { event, on, evidence, note: how === '' ? text : '' })) onDone();
  }
  return (
    <Section heading={t('request.record.title')} testId="record-form">
      <form
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void save();
        }}
        onKeyDown={(pressed) => {
          if (pressed.key === 'Escape') onDone();
          if (pressed.key !== 'Enter' || !(pressed.target instanceof HTMLSelectElement)) return;
          pressed.preventDefault();
          void save();
        }}
      >
        <div className={styles.grid}>
          <Field
            label={t('request.record.event')}
            {...(event === 'withdrawn' || event === 'cancelled'
              ? { hint: t('request.record.withdrawn') }
              : {})}
          >
            <Select
              ref={(element: { focus(): void } | null) => {
                select.current = element;
              }}
              value={event}
              onChange={(_event, data) => setEvent(offered.find((one) => one === data.value) ?? event)}
            >
              {offered.map((one) => (
                <option key={one} value={one}>
                  {t(`request.event.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={t('request.how')}
            {...(missing && how === ''
              ? { validationMessage: t('request.guard.evidence-missing'), validationState: 'error' as const }
              : {})}
          >
            <Select
              value={how}
              onChange={(_event, data) => setHow(HOWS.find((one) => one === data.value) ?? '')}
            >
              <option value="">{t('request.how.none')}</option>
              {HOWS.map((one) => (
                <option key={one} value={one}>
                  {t(`request.how.${one}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('request.record.on')}>
            <Input type="date" value={on} max={today} onChange={(_event, data) => setOn(data.value)} />
          </Field>
          <Field label={how === '' ? t('request.record.note') : t('request.record.text')}>
            <Textarea
              rows={2}
              value={text}
              maxLength={2_000}
              onChange={(_event, data) => setText(data.value)}
            />
          </Field>
        </div>
        <div className={styles.bar}>
          <Button appearance="primary" type="submit">
            {t('request.record.save')}
          </Button>
          {how === 'file' ? <Button onClick={() => void choose()}>{t('request.record.file')}</Button> : null}
          {file === null ? null : (
            <p className={styles.quiet}>{t('request.record.fileChosen', { name: displayText(file.name) })}</p>
          )}
          <Button onClick={onDone}>{t('request.record.close')}</Button>
        </div>
      </form>
    </Section>
  );
}
