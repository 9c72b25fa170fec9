import { Field, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RequestOutput } from '../../../../shared/ipc/contract.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { showPutBack } from '../../../app/toasts.tsx';
import { Refusal } from '../../../ui/refusal.tsx';
import { FactSetting, useOrientation } from '../setting.tsx';

const useStyles = makeStyles({ place: { marginTop: tokens.spacingVerticalM } });

interface Props {
  readonly look: RequestOutput<'protection.look'>;
  /** How it is now is to be asked anew. */
  readonly onChanged: () => void;
}

/** What is chosen, shown at once and put back when it was refused. */
function useRemembered({ look, onChanged }: Props) {
  const { bridge, restart } = useDesk();
  const { t, error } = useMessages();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  async function choose(on: boolean): Promise<boolean> {
    setWanted(on);
    setRefused(null);
    const reply = await bridge.request('protection.remember', { on });
    setWanted(null);
    onChanged();
    restart();
    if (!reply.ok) setRefused(error(reply.error));
    return reply.ok;
  }
  async function change(on: boolean): Promise<void> {
    if (await choose(on))
      showPutBack(t('settings.changed', { what: t('remember.label') }), () => void choose(!on));
  }
  return { isOn: wanted ?? look.isRemembered, isBusy: wanted !== null, refused, change };
}

/** Whether this computer opens the protected workspace without asking (S-21), or why it cannot. */
export function RememberSwitch(props: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const orientation = useOrientation();
  const { isOn, isBusy, refused, change } = useRemembered(props);
  const { keychain } = props.look;
  return (
    <div className={styles.place} data-testid="remember">
      {keychain === null ? (
        <FactSetting label={t('remember.label')}>{t('remember.none')}</FactSetting>
      ) : (
        <Field label={t('remember.label')} hint={t('remember.about', { keychain })} orientation={orientation}>
          <Switch
            checked={isOn}
            onChange={(_event, data) => {
              if (!isBusy) void change(data.checked);
            }}
          />
        </Field>
      )}
      {refused === null ? null : <Refusal text={refused} />}
    </div>
  );
}
