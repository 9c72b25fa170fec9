import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { SyntheticEvent } from 'react';
import type { FirstRunDraft, StartState } from '../../../shared/ipc/contract/app.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { Outside } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { FirstProtectionFields, useFirstProtection } from './first-protection.tsx';
import type { FirstRun } from './first-run-store.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  text: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly state: FirstRun;
  readonly start: Extract<StartState, { state: 'first-run' }>;
  readonly onOpened: () => void;
}

/** Page 3: the folder, a passphrase (off unless wanted), and the edition the verdicts rest on. */
export function WhereItIsKept({ state, start, onOpened }: Props) {
  const styles = useStyles();
  const { t, texts, error } = useMessages();
  const protection = useFirstProtection();
  async function begin(event: SyntheticEvent) {
    event.preventDefault();
    const wanted = protection.wanted();
    if (state.busy || wanted === undefined) return;
    if (await state.create(false, wanted === 'none' ? undefined : wanted)) onOpened();
  }
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void begin(event)}>
      <PageHeading title={t('where.title')} beside={t('who.step', { n: 2, of: 2 })} />
      <p className={styles.text}>
        {t('where.folder')}: <Outside text={start.place} />
      </p>
      <p className={styles.text}>{t('where.folderText')}</p>
      <FirstProtectionFields state={protection} synced={start.synced} />
      <Field label={t('where.edition')} hint={t('where.editionText')}>
        <RadioGroup
          value={state.draft.baselineEdition}
          onChange={(_event, data) =>
            state.change({ baselineEdition: data.value as FirstRunDraft['baselineEdition'] })
          }
        >
          <Radio value="mc-2020-06" label={`${texts.editions['mc-2020-06']} (mc-2020-06)`} />
          <Radio value="mc-latest" label={`${texts.editions['mc-latest']} (mc-latest)`} />
        </RadioGroup>
      </Field>
      {state.error === null ? null : <Refusal text={error(state.error)} />}
      <div className={styles.actions}>
        <Button onClick={() => state.change({ page: 'who' })}>{t('app.back')}</Button>
        <Button type="submit" appearance="primary" disabledFocusable={state.busy}>
          {t(state.busy && protection.isOn ? 'protection.working' : 'start.begin')}
        </Button>
      </div>
    </form>
  );
}
