import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { CustomerId } from '../../../shared/domain/id.ts';
import { compareKey } from '../../../shared/domain/text.ts';
import type { CustomerRow } from '../../../shared/ipc/contract/customers.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { useComposedText } from '../../ui/use-composed-text.ts';

const useStyles = makeStyles({
  list: { listStyle: 'none', margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    minHeight: '24px',
  },
  current: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: `${tokens.strokeWidthThick} solid Highlight` },
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const MOST = 6;

type Choice =
  | { readonly kind: 'existing'; readonly row: CustomerRow }
  | { readonly kind: 'new'; readonly name: string };

interface Props {
  readonly initial: string;
  readonly onType: (text: string) => void;
  readonly onNew: (name: string) => void;
  readonly onExisting: (id: CustomerId, name: string) => void;
}

function findRows(rows: readonly CustomerRow[], typed: string): readonly CustomerRow[] {
  const words = compareKey(typed).split(' ').filter(Boolean);
  if (words.length === 0) return [];
  return rows.filter((row) => words.every((word) => row.key.includes(word))).slice(0, MOST);
}

/**
 * Question 1: finds existing customers; the last entry is always the new one. Enter takes an unambiguous first hit, else the
 * new customer; on an empty field it takes an unnamed one.
 */
export function CustomerQuestion({ initial, onType, onNew, onExisting }: Props) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const id = useId();
  const [rows, setRows] = useState<readonly CustomerRow[]>([]);
  const text = useComposedText(initial);
  const [at, setAt] = useState<number | null>(null);
  const input = useRef<HTMLInputElement | null>(null);
  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    void bridge.request('customers.list', {}).then((reply) => {
      if (reply.ok) setRows(reply.value.rows);
    });
  }, [bridge]);
  const found = useMemo(() => findRows(rows, text.settled), [rows, text.settled]);
  const typed = text.settled.trim();
  const choices: readonly Choice[] = [
    ...found.map((row) => ({ kind: 'existing', row }) as const),
    { kind: 'new', name: typed } as const,
  ];
  const preset = found.length === 1 ? 0 : choices.length - 1;
  const current = Math.min(at ?? preset, choices.length - 1);

  function take(choice: Choice | undefined) {
    if (choice?.kind === 'existing') onExisting(choice.row.id as CustomerId, choice.row.name);
    else onNew(typed);
  }
  function onKeyDown(event: KeyboardEvent) {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') take(choices[current]);
    else if (move !== undefined) setAt((current + move + choices.length) % choices.length);
    else return;
    event.preventDefault();
  }
  const newLabel =
    typed === '' ? t('intake.customerUnnamed') : t('intake.customerNew', { name: displayText(typed) });

  return (
    <Field label={t('intake.customer')} hint={t('intake.customerHint')}>
      <Input
        ref={(element: HTMLInputElement | null) => {
          input.current = element;
        }}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={`${id}-${current}`}
        aria-autocomplete="list"
        maxLength={300}
        value={text.shown}
        onChange={(event) => {
          text.handlers.onChange(event);
          setAt(null);
          onType(event.target.value);
        }}
        onCompositionEnd={text.handlers.onCompositionEnd}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('intake.customer')} className={styles.list}>
        {choices.map((choice, index) => (
          <div
            key={choice.kind === 'existing' ? choice.row.id : 'new'}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={mergeClasses(styles.item, index === current && styles.current)}
            onMouseDown={(event) => {
              event.preventDefault();
              take(choice);
            }}
          >
            {choice.kind === 'existing' ? (
              <>
                <Outside text={choice.row.name} />{' '}
                <span className={styles.quiet}>
                  {choice.row.domain === null ? '' : displayText(choice.row.domain)}
                </span>
              </>
            ) : (
              newLabel
            )}
          </div>
        ))}
      </div>
    </Field>
  );
}
