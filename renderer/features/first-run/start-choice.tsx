import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import type { SyntheticEvent } from 'react';
import type { WorkspaceRole } from '../../../shared/domain/workspace.ts';
import type { DeletedWorkspace, FirstRunDraft } from '../../../shared/ipc/contract/app.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { LanguageField } from '../../app/fields/language-field.tsx';
import { useOpenExported } from '../../app/workspace-file/use-open-exported.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { DeletedNotice } from './deleted-notice.tsx';
import type { FirstRun } from './first-run-store.ts';

const useStyles = makeStyles({
  lead: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  choices: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    width: '100%',
    gap: tokens.spacingVerticalS,
  },
  choice: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', justifyContent: 'flex-end' },
});

interface Props {
  readonly state: FirstRun;
  /** A workspace that was just deleted. */
  readonly deleted: DeletedWorkspace | null;
  readonly onOpened: () => void;
}

/** Page 1: language, and the fork. The focus is on the language list. */
export function StartChoice({ state, deleted, onOpened }: Props) {
  const styles = useStyles();
  const { t, error } = useMessages();
  const { start } = state.draft;
  const exported = useOpenExported(state.refuse);

  async function go(event: SyntheticEvent) {
    event.preventDefault();
    if (start === 'set-up') state.change({ page: 'who' });
    else if (start === 'exported') await exported.choose();
    else if (await (start === 'sample' ? state.createSample() : state.openFolder())) onOpened();
  }

  const label = (title: string, text: string) => (
    <>
      {title}
      <span className={styles.hint}>{text}</span>
    </>
  );
  return (
    <>
      <form className={styles.form} onSubmit={(event) => void go(event)}>
        <PageHeading title={t('start.title')} takesFocus={false} />
        {deleted === null ? null : <DeletedNotice deleted={deleted} />}
        <p className={styles.lead}>{t('start.question')}</p>
        <p className={styles.quiet}>{t('start.offline')}</p>
        <LanguageField takesFocus />
        <Field label={t('start.how')}>
          <RadioGroup
            value={start}
            onChange={(_event, data) => state.change({ start: data.value as FirstRunDraft['start'] })}
            className={styles.choices}
          >
            <div className={styles.choice}>
              <Radio value="set-up" label={label(t('start.setUp'), t('start.setUpText'))} />
            </div>
            <div className={styles.choice}>
              <Radio value="sample" label={label(t('start.sample'), t('start.sampleText'))} />
            </div>
            <div className={styles.choice}>
              <Radio value="open" label={label(t('start.open'), t('start.openText'))} />
            </div>
            <div className={styles.choice}>
              <Radio value="exported" label={label(t('start.exported'), t('start.exportedText'))} />
            </div>
          </RadioGroup>
        </Field>
        {start === 'sample' ? (
          <Field label={t('start.sampleRole')}>
            <RadioGroup
              layout="horizontal"
              value={state.sampleRole}
              onChange={(_event, data) => state.chooseSampleRole(data.value as WorkspaceRole)}
            >
              <Radio value="indirect-reseller" label={t('who.reseller')} />
              <Radio value="indirect-provider" label={t('who.provider')} />
            </RadioGroup>
          </Field>
        ) : null}
        {state.error === null ? null : (
          <MessageBar intent="error">
            <MessageBarBody>{error(state.error)}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary" size="large" disabled={state.busy}>
            {t('start.continue')}
          </Button>
        </div>
      </form>
      {exported.panel}
    </>
  );
}
