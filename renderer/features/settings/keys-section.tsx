import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { BINDING_IDS, BINDINGS, type BindingId } from '../../app/keys/bindings.ts';
import { useChordWords } from '../../app/keys/chord-words.ts';
import { Setting } from './setting.tsx';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyle: 'none', margin: `${tokens.spacingVerticalS} 0`, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  keys: { marginInlineStart: 'auto' },
});

/** Every binding of the app, each of which can be switched off (WCAG 2.1.4). */
export function KeysSection() {
  const styles = useStyles();
  const { preferences, setPreferences } = useDesk();
  const { t } = useMessages();
  const keysOf = useChordWords();
  const { keys } = preferences;
  const turn = (id: BindingId, on: boolean) => {
    const others = Object.fromEntries(Object.entries(keys).filter(([one]) => one !== id));
    setPreferences({ keys: on ? others : { ...others, [id]: '' } });
  };
  return (
    <Setting name="keys">
      <p className={styles.quiet}>{t('keys.settingText')}</p>
      <ul className={styles.list} aria-label={t('settings.section.keys')}>
        {BINDING_IDS.map((id) => (
          <li key={id} className={styles.row}>
            <Switch
              label={t(BINDINGS[id].label)}
              checked={keys[id] !== ''}
              onChange={(_event, data) => turn(id, data.checked)}
            />
            <span className={styles.keys}>{keysOf(id).join(` ${t('keys.or')} `) || t('keys.off')}</span>
          </li>
        ))}
      </ul>
      <Button onClick={() => setPreferences({ keys: {} })}>{t('keys.allOn')}</Button>
    </Setting>
  );
}
