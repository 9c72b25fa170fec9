import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SavedTemplate } from '../../../../shared/ipc/contract/templates.ts';
import { useRequest } from '../../../api/use-request.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { TemplateNameForm } from '../../../app/templates/template-name-form.tsx';
import { useTemplateActions } from '../../../app/templates/use-template-actions.ts';
import { displayText, Outside } from '../../../ui/display-text.tsx';
import { Refusal } from '../../../ui/refusal.tsx';
import { Setting } from '../setting.tsx';

const useStyles = makeStyles({
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    '& + &': { marginTop: tokens.spacingVerticalS },
  },
  list: { listStyle: 'none', margin: `${tokens.spacingVerticalM} 0 0`, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { paddingBottom: 0 },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  what: { flex: '1 1 240px', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  about: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '::first-letter': { textTransform: 'uppercase' },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function Item({ one }: { readonly one: SavedTemplate }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { rename, remove } = useTemplateActions();
  const [naming, setNaming] = useState(false);
  const named = (action: string) => t('settings.named', { action, name: displayText(one.name) });
  const about = [
    t(`template.scenario.${one.scenario}`),
    ...one.languages.map((language) => t(`template.language.${language}`)),
    ...(one.drafts === 0 ? [] : [t('template.used', { count: one.drafts })]),
  ];
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <div className={styles.what}>
          <div className={styles.name}>
            <Outside text={one.name} />
          </div>
          <div className={styles.about}>{about.join(' · ')}</div>
        </div>
        <div className={styles.actions}>
          <Button
            aria-label={named(t('template.rename'))}
            aria-expanded={naming}
            onClick={() => setNaming(!naming)}
          >
            {t('template.rename')}
          </Button>
          <Button aria-label={named(t('template.remove'))} onClick={() => void remove(one)}>
            {t('template.remove')}
          </Button>
        </div>
      </div>
      {naming ? (
        <TemplateNameForm
          first={one.name}
          save={(name) => rename(one.id, name)}
          onDone={() => setNaming(false)}
        />
      ) : null}
    </li>
  );
}

/** Own templates of mails: renamed and removed here, saved from a draft. */
export function TemplatesSection() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const { data, error: refused, reload } = useRequest(bridge, 'templates.list', {});
  const templates = data?.templates ?? [];
  return (
    <Setting name="templates">
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      <p className={styles.quiet}>{t('template.text')}</p>
      {data !== null && templates.length === 0 ? <p className={styles.quiet}>{t('template.none')}</p> : null}
      {templates.length === 0 ? null : (
        <ul className={styles.list} aria-label={t('template.list')}>
          {templates.map((one) => (
            <Item key={one.id} one={one} />
          ))}
        </ul>
      )}
    </Setting>
  );
}
