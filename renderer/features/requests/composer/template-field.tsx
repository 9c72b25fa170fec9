import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { RequestPage } from '../../../../shared/ipc/contract/requests.ts';
import type { SavedTemplate } from '../../../../shared/ipc/contract/templates.ts';
import { variantsOf } from '../../../../shared/requests/mail/variants.ts';
import { useRequest } from '../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { sectionRoute } from '../../../app/settings-index.ts';
import { TemplateNameForm } from '../../../app/templates/template-name-form.tsx';
import { useTemplateActions } from '../../../app/templates/use-template-actions.ts';
import { showToast } from '../../../app/toasts.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { announceFailure } from '../../../ui/live-regions.tsx';
import { Section } from '../../../ui/section.tsx';
import type { RequestDraftState } from '../request-draft-store.ts';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
  },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly page: RequestPage;
  readonly state: RequestDraftState;
  /** Puts on the disk what is still being typed. */
  readonly flush: () => Promise<void>;
}

type Option = readonly [value: string, text: string];

/** What the mail may begin with: the usual text, built-in variants of it, and own templates about the same thing. */
function useOptions({ composer }: RequestPage, own: readonly SavedTemplate[]): readonly Option[] {
  const { t } = useMessages();
  const { scenario } = composer;
  return [
    ['', t('template.usual')],
    ...variantsOf(scenario).map((one): Option => [one, t(`template.variant.${one}`)]),
    ...own.map(({ id, name, languages }): Option => {
      const words = languages.map((one) => t(`template.language.${one}`)).join(' + ');
      return [id, t('template.own', { name: displayText(name), languages: words })];
    }),
  ];
}

/** How many parts keep their own words whatever the mail begins with. */
const rewordedIn = ({ composer }: RequestPage): number =>
  composer.mail.reduce((sum, { blocks }) => sum + blocks.filter((one) => one.edited).length, 0);

interface SavingProps extends Pick<Props, 'page' | 'flush'> {
  readonly chosen: SavedTemplate | undefined;
}

function Saving({ page, flush, chosen }: SavingProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const { save } = useTemplateActions();
  const [naming, setNaming] = useState(false);
  async function saveAs(id: SavedTemplate['id'] | null, name: string): Promise<string | null> {
    await flush();
    return save(page.id, id, name);
  }
  async function saveInto({ id, name }: SavedTemplate) {
    const refused = await saveAs(id, name);
    if (refused === null) return;
    showToast(refused);
    announceFailure(refused);
  }
  if (naming)
    return (
      <TemplateNameForm
        first=""
        hint={t('template.hint')}
        save={(name) => saveAs(null, name)}
        onDone={() => setNaming(false)}
      />
    );
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={() => setNaming(true)}>
        {t('template.saveAs')}
      </Button>
      {chosen === undefined ? null : (
        <Button size="small" onClick={() => void saveInto(chosen)}>
          {t('template.saveInto', { name: displayText(chosen.name) })}
        </Button>
      )}
      <a className={styles.link} href={`#${sectionRoute('mail')}`}>
        {t('template.manage')}
      </a>
    </div>
  );
}

/** The template of a mail (S-09): what it begins with, and saving it as an own one. */
export function TemplateField({ page, state, flush }: Props) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const id = useId();
  const { data } = useRequest(bridge, 'templates.list', {});
  const own = data?.templates.filter((one) => one.scenario === page.composer.scenario) ?? [];
  const options = useOptions(page, own);
  const { template } = state.fields;
  const reworded = rewordedIn(page);
  return (
    <Section heading={t('template.title')} testId="template">
      <Field label={{ children: t('template.begin'), htmlFor: id }}>
        <Select
          id={id}
          value={options.some(([one]) => one === template) ? template : ''}
          onChange={(_event, { value }) => state.type({ template: value })}
        >
          {options.map(([one, text]) => (
            <option key={one} value={one}>
              {text}
            </option>
          ))}
        </Select>
      </Field>
      {reworded === 0 ? null : <p className={styles.note}>{t('template.reworded', { count: reworded })}</p>}
      <Saving page={page} flush={flush} chosen={own.find((one) => one.id === template)} />
    </Section>
  );
}
