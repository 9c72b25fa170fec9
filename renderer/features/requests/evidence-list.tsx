import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ShownEvidence } from '../../../shared/ipc/contract/request-evidence.ts';
import type { RequestPage } from '../../../shared/ipc/contract/requests.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { Section } from '../../ui/section.tsx';
import { DropArea } from './composer/drop-area.tsx';

const useStyles = makeStyles({
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  add: { marginTop: tokens.spacingVerticalM },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type File = NonNullable<ShownEvidence['file']>;

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function useEvidenceText(): (one: ShownEvidence) => string {
  const { t } = useMessages();
  return (one) => {
    const parts = [
      t('track.evidenceRow', { how: t(`request.how.${one.kind}`), date: one.on, name: displayText(one.by) }),
    ];
    if (one.importName !== null)
      parts.push(t('track.evidenceList', { file: displayText(one.importName), row: one.row ?? 0 }));
    return [...parts, displayText(one.text)].filter(Boolean).join(' · ');
  };
}

/** Says a refusal, except that the person closed the dialog. */
function useRefused(): (error: AppError) => void {
  const { t, error: sentence } = useMessages();
  return (error) => {
    if (error.code === 'cancelled') return;
    const isNone = error.code === 'not-found' && error.entity === 'backup';
    const text = isNone ? t('track.fileNoBackup') : sentence(error);
    showToast(text);
    announceFailure(text);
  };
}

function FileButtons({ evidenceId, file }: { readonly evidenceId: string; readonly file: File }) {
  const styles = useStyles();
  const { bridge, workspace } = useDesk();
  const { t } = useMessages();
  const refused = useRefused();
  const isProtected = workspace?.isProtected === true;
  const name = displayText(file.name);
  async function save() {
    const reply = await bridge.request('requests.save-evidence', { evidenceId });
    if (reply.ok) showToast(t('send.saved', { name: displayText(reply.value.name) }));
    else refused(reply.error);
  }
  async function show() {
    const reply = await bridge.request('requests.show-evidence', { evidenceId });
    if (!reply.ok) refused(reply.error);
  }
  return (
    <div className={styles.bar}>
      {file.state === 'there' ? (
        <Button size="small" aria-label={t('track.fileSaveOf', { name })} onClick={() => void save()}>
          {t('track.fileSave')}
        </Button>
      ) : null}
      {file.state === 'missing' || isProtected ? null : (
        <Button size="small" aria-label={t('track.fileShowOf', { name })} onClick={() => void show()}>
          {t('track.fileShow')}
        </Button>
      )}
      {file.state === 'there' && isProtected ? (
        <span className={styles.note}>{t('track.fileEncrypted')}</span>
      ) : null}
    </div>
  );
}

const WRONG = { missing: 'track.fileMissing', altered: 'track.fileAltered' } as const;

/** A copy that is not as it was kept: what is wrong, and putting it back. */
function WrongFile({
  evidenceId,
  file,
  state,
  onChanged,
}: {
  readonly evidenceId: string;
  readonly file: File;
  readonly state: keyof typeof WRONG;
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const refused = useRefused();
  const name = displayText(file.name);
  async function putBack() {
    const reply = await bridge.request('requests.put-back-evidence', { evidenceId });
    if (reply.ok) showToast(t('track.filePutBackDone', { name }));
    else refused(reply.error);
    onChanged();
  }
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t(WRONG[state])}</MessageBarBody>
      </MessageBar>
      <div className={styles.bar}>
        <Button size="small" aria-label={t('track.filePutBackOf', { name })} onClick={() => void putBack()}>
          {t('track.filePutBack')}
        </Button>
      </div>
    </>
  );
}

function EvidenceFile({
  evidenceId,
  file,
  onChanged,
}: {
  readonly evidenceId: string;
  readonly file: File;
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const { t } = useMessages();
  const { name, bytes, sha256, state } = file;
  return (
    <>
      <span className={styles.quiet} title={sha256}>
        {t('track.evidenceFile', {
          name: displayText(name),
          size: sizeOf(bytes),
          hash: sha256.slice(0, 12),
        })}
      </span>
      {state === 'missing' || state === 'altered' ? (
        <WrongFile evidenceId={evidenceId} file={file} state={state} onChanged={onChanged} />
      ) : null}
      {state === 'recorded' ? <p className={styles.quiet}>{t('track.fileRecorded')}</p> : null}
      {state === 'recorded' || state === 'missing' ? null : (
        <FileButtons evidenceId={evidenceId} file={file} />
      )}
    </>
  );
}

/** What shows that something happened on the other side, with the files that were handed in. */
export function EvidenceList({
  page,
  onChanged,
}: {
  readonly page: RequestPage;
  readonly onChanged: () => void;
}) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const textOf = useEvidenceText();
  const refused = useRefused();
  async function add(handle?: string) {
    const given = handle === undefined ? {} : { handle };
    const reply = await bridge.request('requests.add-evidence', { id: page.id, ...given });
    if (reply.ok) showToast(t('track.fileAdded'), reply.value.changeSetId);
    else refused(reply.error);
  }
  return (
    <Section heading={t('track.evidence')} testId="evidence">
      {page.evidence.length === 0 ? <p className={styles.text}>{t('track.noEvidence')}</p> : null}
      <ul className={styles.list}>
        {page.evidence.map((one) => (
          <li key={one.id} className={styles.item}>
            <span>{textOf(one)}</span>
            {one.file === null ? null : (
              <EvidenceFile evidenceId={one.id} file={one.file} onChanged={onChanged} />
            )}
          </li>
        ))}
      </ul>
      <div className={styles.add}>
        <DropArea hint={t('track.fileDrop')} onHandle={add} onRefused={refused}>
          <Button onClick={() => void add()}>{t('track.fileAdd')}</Button>
        </DropArea>
      </div>
    </Section>
  );
}
