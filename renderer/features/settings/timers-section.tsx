import { Button, Tooltip } from '@fluentui/react-components';
import { DEFAULT_TIMERS } from '../../../shared/domain/workspace.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { Setting, useSaved } from './setting.tsx';
import type { SettingsState } from './settings-store.ts';
import { TextSetting } from './text-setting.tsx';

const TIMERS = ['reminderDays', 'lapseDays', 'staleDays'] as const;

/** Days as digits, full-width ones too; leading zeros go. */
const cleanDays = (typed: string): string =>
  typed
    .normalize('NFKC')
    .trim()
    .replace(/^0{1,300}(?=\d)/u, '');

const isDays = (clean: string): boolean =>
  /^\d{1,3}$/u.test(clean) && Number(clean) >= 1 && Number(clean) <= 365;

/** The app's own timers; each says that it is ours and what it was preset to. */
export function TimersSection({ state }: { readonly state: SettingsState }) {
  const { t } = useMessages();
  const saved = useSaved();
  if (state.settings === null) return null;
  const { timers } = state.settings.workspace;
  const isPreset = TIMERS.every((timer) => timers[timer] === DEFAULT_TIMERS[timer]);
  const presets = Object.fromEntries(TIMERS.map((timer) => [timer, DEFAULT_TIMERS[timer]]));
  const toPreset = () => void saved('settings.timers', state.changeWorkspace({ timers: presets }));
  const rule = { clean: cleanDays, accepts: isDays, wrong: t('settings.timerBad') };
  const hintOf = (timer: (typeof TIMERS)[number]) => {
    const ours = t('settings.ours', { days: DEFAULT_TIMERS[timer] });
    return timer === 'lapseDays' ? `${t('settings.lapseText')} ${ours}` : ours;
  };
  return (
    <>
      {TIMERS.map((timer) => (
        <Setting key={timer} name={timer}>
          <TextSetting
            label={t(`settings.timer.${timer}`)}
            stored={String(timers[timer])}
            rule={rule}
            look="short"
            unit={t('settings.days')}
            hint={hintOf(timer)}
            onSave={(days) =>
              saved('settings.timers', state.changeWorkspace({ timers: { [timer]: Number(days) } }))
            }
          />
        </Setting>
      ))}
      <Setting name="preset">
        {isPreset ? (
          <Tooltip content={t('settings.presetAlready')} relationship="description">
            <Button disabledFocusable>{t('settings.preset')}</Button>
          </Tooltip>
        ) : (
          <Button onClick={toPreset}>{t('settings.preset')}</Button>
        )}
      </Setting>
    </>
  );
}
