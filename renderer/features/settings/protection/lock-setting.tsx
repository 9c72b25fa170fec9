import { LOCK_AFTER, type LockAfter } from '../../../../shared/ipc/contract/app.ts';
import { useDesk, useMessages } from '../../../app/desk-context.tsx';
import { showPutBack } from '../../../app/toasts.tsx';
import { FactSetting, SelectSetting, Setting } from '../setting.tsx';

/** When a protected workspace is locked by itself (S-21): of this computer, so that it acts in every workspace. */
export function LockSetting() {
  const { preferences, setPreferences, workspace } = useDesk();
  const { t } = useMessages();
  const opensItself = workspace?.opensItself === true;
  const canChoose = workspace?.isProtected === true && !opensItself;
  const word = (after: LockAfter) =>
    after === 'never' ? t('lock.never') : t('lock.minutes', { count: Number(after) });
  const choose = (lockAfter: LockAfter) => {
    const before = preferences.lockAfter;
    setPreferences({ lockAfter });
    showPutBack(t('settings.changed', { what: t('lock.after') }), () =>
      setPreferences({ lockAfter: before }),
    );
    return undefined;
  };
  return (
    <Setting name="lockAfter">
      {canChoose ? (
        <SelectSetting<LockAfter>
          label={t('lock.after')}
          hint={t('lock.afterAbout')}
          chosen={preferences.lockAfter}
          options={LOCK_AFTER.map((after) => [after, word(after)] as const)}
          onChoose={choose}
        />
      ) : (
        <FactSetting label={t('lock.after')}>
          {opensItself ? t('lock.afterItself', { label: t('remember.label') }) : t('lock.afterOff')}
        </FactSetting>
      )}
    </Setting>
  );
}
