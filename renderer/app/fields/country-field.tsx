import { Combobox, Field, type FieldProps, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { compareKey } from '../../../shared/domain/text.ts';
import type { CountryChoice } from '../../../shared/ipc/contract/workspace.ts';
import { useDesk, useMessages } from '../desk-context.tsx';
import { usePlaceNames } from './place-names.ts';

const MOST = 30;

/** Countries whose names, pinyin, initials or code begin with or contain the words typed. */
export function findCountries(all: readonly CountryChoice[], typed: string): readonly CountryChoice[] {
  const words = compareKey(typed).split(' ');
  const found = all.filter((one) => words.every((word) => one.key.includes(word)));
  const exact = found.filter((one) => one.code.toLowerCase() === words[0]);
  return [...exact, ...found.filter((one) => !exact.includes(one))].slice(0, MOST);
}

interface Props {
  readonly code: string;
  readonly onChange: (code: string) => void;
  /** Whose country it is; our own when left out. */
  readonly label?: string;
  /** What is missing without it. */
  readonly hintWithout?: string;
  /** Who said it. */
  readonly origin?: string | null;
  readonly orientation?: FieldProps['orientation'];
  readonly className?: string;
}

/** Country or region, searchable in both languages, by pinyin and ISO code; the CSP region follows from the table. */
export function CountryField({
  code,
  onChange,
  label,
  hintWithout,
  origin = null,
  orientation = 'vertical',
  className,
}: Props) {
  const { bridge, preferences } = useDesk();
  const { t } = useMessages();
  const { region } = usePlaceNames();
  const [table, setTable] = useState<{
    readonly tableDate: string;
    readonly countries: readonly CountryChoice[];
  }>({ tableDate: '', countries: [] });
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    void bridge.request('workspace.countries', {}).then((reply) => {
      if (reply.ok) setTable(reply.value);
    });
  }, [bridge]);
  const nameOf = (one: CountryChoice) => (preferences.language === 'zh-CN' ? one.zh : one.en);
  const chosen = table.countries.find((one) => one.code === code);
  const hint =
    chosen === undefined
      ? (hintWithout ?? t('who.countryNone'))
      : [t('who.countryHint', { region: region(chosen.region), date: table.tableDate }), origin]
          .filter(Boolean)
          .join(' ');
  return (
    <Field label={label ?? t('who.country')} hint={hint} orientation={orientation}>
      <Combobox
        {...(className === undefined ? {} : { className })}
        freeform={false}
        // Fluent would say "Open" in every language; the field itself opens the list by the arrow keys.
        expandIcon={{ 'aria-label': t('who.countryList'), tabIndex: -1 }}
        value={typed ?? (chosen === undefined ? '' : nameOf(chosen))}
        selectedOptions={code === '' ? [] : [code]}
        open={open}
        onOpenChange={(_event, data) => setOpen(data.open)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          // Text committed by an input method comes without a key press, which alone would open the list.
          setOpen(true);
        }}
        onBlur={() => {
          if (typed === '') onChange('');
          setTyped(null);
        }}
        onOptionSelect={(_event, data) => {
          onChange(data.optionValue ?? '');
          setTyped(null);
        }}
      >
        {findCountries(table.countries, typed ?? '').map((one) => (
          <Option key={one.code} value={one.code} text={nameOf(one)}>
            {`${nameOf(one)} · ${one.code}`}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
