import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { ShownLink } from '../../../shared/ipc/contract/links.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { announce } from '../../ui/live-regions.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { LinkCard, useVerdictSentence } from './link-card.tsx';
import { LinkList } from './link-list.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '1080px' },
  drop: {
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `${tokens.strokeWidthThin} dashed ${tokens.colorBrandStroke1}` },
  field: { '& textarea': { fontFamily: tokens.fontFamilyMonospace, minHeight: '88px' } },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const LONGEST = 200_000;

/** What came out of a dropped file. */
interface FromFile {
  readonly name: string;
  readonly links: readonly ShownLink[];
}

interface FoundProps {
  readonly links: readonly ShownLink[];
}

/** What was found: nothing, one link, or a list with the chosen one below. */
function Found({ links }: FoundProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const sentence = useVerdictSentence();
  const [chosen, setChosen] = useState(0);
  const shown = links[Math.min(chosen, links.length - 1)];
  const said = shown === undefined ? t('links.none') : sentence(shown);
  useEffect(() => announce(said), [said]);
  if (shown === undefined) return <p className={styles.quiet}>{t('links.none')}</p>;
  return (
    <>
      {links.length > 1 ? (
        <LinkList links={links} chosen={links.indexOf(shown)} onChoose={setChosen} />
      ) : null}
      <LinkCard link={shown} />
    </>
  );
}

interface SourceProps {
  readonly text: string;
  readonly file: FromFile | null;
  readonly onText: (text: string) => void;
  readonly onFile: (file: FromFile) => void;
  readonly onRefused: (error: AppError) => void;
}

/** The field links are pasted into and mails are dropped onto. The clipboard is never read unasked. */
function Source({ text, file, onText, onFile, onRefused }: SourceProps) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, number } = useMessages();
  const [isOver, setOver] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  async function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const said = event.dataTransfer.getData('text/plain');
    if (event.dataTransfer.files.length === 0) return onText(said.slice(0, LONGEST));
    const admitted = await bridge.admitFiles([...event.dataTransfer.files].slice(0, 1));
    const [first] = admitted.ok ? admitted.value : [];
    if (!admitted.ok) return onRefused(admitted.error);
    if (first === undefined) return;
    const reply = await bridge.request('links.read-file', { handle: first.handle });
    if (reply.ok) onFile({ name: first.name, links: reply.value.links });
    else onRefused(reply.error);
  }
  const clear = () => {
    onText('');
    field.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way more; pasting into the field does the same.
    <div
      className={`${styles.drop} ${isOver ? styles.over : ''}`}
      onDrop={(event) => void onDrop(event)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
    >
      <Field label={t('links.field')} hint={t('links.hint')}>
        <Textarea
          ref={(element: HTMLTextAreaElement | null) => {
            field.current = element;
          }}
          className={styles.field}
          resize="vertical"
          spellCheck={false}
          maxLength={LONGEST}
          value={text}
          onChange={(_event, data) => onText(data.value)}
        />
      </Field>
      <div className={styles.row}>
        {text === '' && file === null ? null : <Button onClick={clear}>{t('links.clear')}</Button>}
        {file === null ? null : (
          <span className={styles.quiet}>
            {t('links.file', { name: displayText(file.name) })} ·{' '}
            {t('links.count', { count: file.links.length, shown: number(file.links.length) })}
          </span>
        )}
      </div>
    </div>
  );
}

/** Link doctor (S-18): paste or drop, and the answer stands there. Nothing is opened and no network is used. */
export function LinksPage() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [text, setText] = useState('');
  const [file, setFile] = useState<FromFile | null>(null);
  const [refused, setRefused] = useState<AppError | null>(null);
  const { data, error: failed } = useRequest(bridge, 'links.read', { text: text.toWellFormed() });
  const isEmpty = text.trim() === '' && file === null;
  const problem = refused ?? failed;
  return (
    <>
      <PageHeading title={t('links.title')} beside={t('links.offline')} takesFocus={false} />
      <div className={styles.page}>
        <Source
          text={text}
          file={file}
          onText={(next) => {
            setText(next);
            setFile(null);
            setRefused(null);
          }}
          onFile={(next) => {
            setText('');
            setFile(next);
            setRefused(null);
          }}
          onRefused={setRefused}
        />
        {problem === null ? null : <Refusal text={error(problem)} />}
        {isEmpty || data === null ? null : <Found key={file?.name ?? ''} links={file?.links ?? data.links} />}
      </div>
    </>
  );
}
