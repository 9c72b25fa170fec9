import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { BINDING_IDS } from '../../app/keys/bindings.ts';
import { KeySetting } from './key-setting.tsx';
import { Setting } from './setting.tsx';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyle: 'none', margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
});

/** Every binding of the app, each of which can be changed or switched off (WCAG 2.1.4). */
export function KeysSection() {
  const styles = useStyles();
  const { preferences, setPreferences } = useDesk();
  const { t } = useMessages();
  const { keys } = preferences;
  return (
    <Setting name="keys">
      <p className={styles.quiet}>{t('keys.settingText')}</p>
      <ul className={styles.list} aria-label={t('settings.section.keys')}>
        {BINDING_IDS.map((id) => (
          <KeySetting
            key={id}
            id={id}
            choices={keys}
            onChoose={(chosen) => setPreferences({ keys: chosen })}
          />
        ))}
      </ul>
      <Button onClick={() => setPreferences({ keys: {} })}>{t('keys.allOn')}</Button>
    </Setting>
  );
}
