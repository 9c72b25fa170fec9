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
import type { FirstRunDraft } from '../../../shared/ipc/contract/app.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { Outside } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import type { FirstRun } from './first-run-store.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  text: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly state: FirstRun;
  readonly place: string;
  readonly onOpened: () => void;
}

/** Page 3: the folder, and the edition the verdicts rest on; both preset. */
export function WhereItIsKept({ state, place, onOpened }: Props) {
  const styles = useStyles();
  const { t, texts, error } = useMessages();
  async function begin(event: SyntheticEvent) {
    event.preventDefault();
    if (await state.create(false)) onOpened();
  }
  return (
    <form className={styles.form} onSubmit={(event) => void begin(event)}>
      <PageHeading title={t('where.title')} beside={t('who.step', { n: 2, of: 2 })} />
      <p className={styles.text}>
        {t('where.folder')}: <Outside text={place} />
      </p>
      <p className={styles.text}>{t('where.folderText')}</p>
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
      {state.error === null ? null : (
        <MessageBar intent="error">
          <MessageBarBody>{error(state.error)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button onClick={() => state.change({ page: 'who' })}>{t('app.back')}</Button>
        <Button type="submit" appearance="primary" disabled={state.busy}>
          {t('start.begin')}
        </Button>
      </div>
    </form>
  );
}
