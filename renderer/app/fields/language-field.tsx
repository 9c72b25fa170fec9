import { Field, type FieldProps, Select } from '@fluentui/react-components';
import type { Language } from '../../../shared/ipc/contract/app.ts';
import { useDesk, useMessages } from '../desk-context.tsx';

/** Stable, so that it runs once, when the list appears. */
const focusList = (element: HTMLSelectElement | null): void => element?.focus();
const leaveFocus = (_element: HTMLSelectElement | null): void => undefined;

interface Props {
  readonly takesFocus?: boolean;
  readonly orientation?: FieldProps['orientation'];
  readonly hint?: string;
  readonly className?: string;
}

/** The language of the window; each is named in itself. A choice changes all texts at once. */
export function LanguageField({ takesFocus = false, orientation = 'vertical', hint, className }: Props) {
  const { preferences, setPreferences } = useDesk();
  const { t } = useMessages();
  return (
    <Field label={t('settings.language')} orientation={orientation} hint={hint ?? null}>
      <Select
        {...(className === undefined ? {} : { className })}
        ref={takesFocus ? focusList : leaveFocus}
        value={preferences.language}
        onChange={(_event, data) => setPreferences({ language: data.value as Language })}
      >
        <option value="zh-CN" lang="zh-CN">
          简体中文
        </option>
        <option value="en" lang="en">
          English
        </option>
      </Select>
    </Field>
  );
}
