import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { displayText } from '../../ui/display-text.tsx';
import { useMessages } from '../desk-context.tsx';
import { searchRows } from '../lists/search-rows.ts';

const MOST = 30;

/** What can be chosen: a record with what it is searched by. */
export interface RecordChoice {
  readonly id: string;
  readonly name: string;
  readonly key: string;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly rows: readonly RecordChoice[];
  readonly chosen: RecordChoice | null;
  /** Text of the choice "none of them", where it is one. */
  readonly none?: string;
  /** Why what is chosen will not do; read with the field. */
  readonly wrong?: string | undefined;
  readonly onChoose: (row: RecordChoice | null) => void;
}

/** One record out of many, found by name, pinyin or id. */
export function RecordField({ label, hint, rows, chosen, none, wrong, onChoose }: Props) {
  const { t } = useMessages();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const shown = chosen === null ? (none ?? '') : displayText(chosen.name);
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong === undefined ? {} : { validationMessage: wrong })}
    >
      <Combobox
        placeholder={t('import.placeholder')}
        value={typed ?? shown}
        selectedOptions={chosen === null ? [] : [chosen.id]}
        open={open}
        onOpenChange={(_event, data) => setOpen(data.open)}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onBlur={() => setTyped(null)}
        onOptionSelect={(_event, data) => {
          onChoose(rows.find((row) => row.id === data.optionValue) ?? null);
          setTyped(null);
        }}
      >
        {none === undefined ? null : (
          <Option key="none" value="" text={none}>
            {none}
          </Option>
        )}
        {searchRows(rows, typed ?? '')
          .slice(0, MOST)
          .map((row) => (
            <Option key={row.id} value={row.id} text={displayText(row.name)}>
              {displayText(row.name)}
            </Option>
          ))}
      </Combobox>
    </Field>
  );
}
