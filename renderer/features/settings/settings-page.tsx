import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Theme } from '../../../shared/ipc/contract/app.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { LanguageField } from '../../app/fields/language-field.tsx';
import { type FactRow, FactTable } from '../../ui/fact-table.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxWidth: '720px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

function WorkspaceFacts() {
  const { workspace, version } = useDesk();
  const { t, texts } = useMessages();
  if (workspace === null) return null;
  const rows: readonly FactRow[] = [
    [t('settings.company'), workspace.companyName],
    [t('settings.person'), workspace.personName],
    [t('settings.role'), t(`app.role.${workspace.role}`)],
    [t('who.country'), workspace.country ?? t('settings.unset')],
    [t('who.tenantId'), workspace.tenantId ?? t('settings.unset')],
    [t('who.partnerId'), workspace.partnerId ?? t('settings.unset')],
    [t('settings.edition'), `${texts.editions[workspace.baselineEdition]} (${workspace.baselineEdition})`],
    [t('settings.folder'), workspace.place],
    [t('settings.version'), version],
  ];
  return <FactTable rows={rows} />;
}

/** Settings: language and colours of this computer, and what this workspace is. */
export function SettingsPage() {
  const styles = useStyles();
  const { bridge, preferences, setPreferences, restart } = useDesk();
  const { t } = useMessages();
  const openOther = async () => {
    const reply = await bridge.request('app.choose-folder', {});
    if (reply.ok) restart();
  };
  return (
    <>
      <PageHeading title={t('settings.title')} />
      <div className={styles.column}>
        <LanguageField />
        <Field label={t('settings.theme')}>
          <RadioGroup
            layout="horizontal"
            value={preferences.theme}
            onChange={(_event, data) => setPreferences({ theme: data.value as Theme })}
          >
            <Radio value="system" label={t('settings.theme.system')} />
            <Radio value="light" label={t('settings.theme.light')} />
            <Radio value="dark" label={t('settings.theme.dark')} />
          </RadioGroup>
        </Field>
        <Section heading={t('settings.workspace')}>
          <WorkspaceFacts />
          <div className={styles.actions}>
            <Button onClick={() => void openOther()}>{t('settings.open')}</Button>
            <Button onClick={() => void bridge.request('app.show-data-folder', {})}>
              {t('settings.showFolder')}
            </Button>
          </div>
        </Section>
        <p className={styles.quiet}>{t('settings.stays')}</p>
      </div>
    </>
  );
}
