import { Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { cleanGuid, cleanPartnerId, isGuid, partnerIdText } from '../../../shared/domain/guid.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { MoveToTenantId } from '../../app/fields/partner-id-fields.tsx';
import { KeptText } from '../../app/saving/kept-text.tsx';
import { SavingLine } from '../../app/saving/saving-line.tsx';
import { useOrientation } from './setting.tsx';

const useStyles = makeStyles({
  input: { maxWidth: '400px', width: '100%' },
  id: { '& input': { fontFamily: tokens.fontFamilyMonospace } },
  short: { maxWidth: '140px', '& input': { width: '100%', minWidth: 0 } },
  unit: { whiteSpace: 'nowrap' },
  below: { paddingTop: tokens.spacingVerticalXS },
  beside: { marginInlineStart: '33%' },
});

/** What a text must be: its stored form, whether that can be used, and the sentence when it cannot. */
export interface TextRule {
  readonly clean: (typed: string) => string;
  readonly accepts: (clean: string) => boolean;
  readonly wrong: string;
}

interface Props {
  readonly label: string;
  readonly stored: string;
  readonly rule: TextRule;
  readonly look?: 'name' | 'id' | 'short';
  readonly hint?: string | null;
  /** Stands behind the text, e.g. a unit. */
  readonly unit?: string;
  /** Something to do with what was typed instead of refusing it. */
  readonly offer?: (typed: string, drop: () => void) => ReactNode;
  /** Answers whether it was saved. */
  readonly onSave: (clean: string) => Promise<boolean>;
}

/** The text being typed: kept apart from the stored one until one leaves the field or presses Enter. */
function useTyped({ stored, rule, offer, onSave }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const [kept, setKept] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const drop = () => {
    setTyped(null);
    setLeft(false);
  };
  const instead = typed === null ? null : (offer?.(typed, drop) ?? null);
  async function settle(): Promise<void> {
    if (typed === null) return;
    const clean = rule.clean(typed);
    if (!rule.accepts(clean)) return setLeft(true);
    drop();
    setKept(null);
    if (clean === stored) return;
    setSaving(true);
    const isSaved = await onSave(clean);
    setSaving(false);
    if (!isSaved) setKept(clean);
  }
  // Going to another screen with the focus in the field is leaving it as well.
  const latest = useRef(settle);
  useEffect(() => {
    latest.current = settle;
  });
  useEffect(() => () => void latest.current(), []);
  return {
    shown: typed ?? stored,
    instead,
    wrong: left && typed !== null && instead === null && !rule.accepts(rule.clean(typed)),
    kept,
    isSaving,
    settle,
    drop,
    type: (text: string) => {
      setLeft(false);
      setTyped(text);
    },
    putBack: () => {
      setTyped(kept);
      setKept(null);
    },
  };
}

/** A text that is saved on leaving the field or by Enter; Escape brings the stored one back. */
export function TextSetting(props: Props) {
  const { label, rule, look = 'name', hint, unit } = props;
  const styles = useStyles();
  const orientation = useOrientation();
  const text = useTyped(props);
  const input = useRef<HTMLInputElement>(null);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') void text.settle();
    else if (key === 'Escape') text.drop();
  };
  const lookClass = { name: undefined, id: styles.id, short: styles.short }[look];
  return (
    <>
      <SavingLine active={text.isSaving} />
      <Field
        label={label}
        hint={hint ?? null}
        orientation={orientation}
        validationMessage={text.wrong ? rule.wrong : null}
      >
        <Input
          ref={(element: HTMLInputElement | null) => {
            input.current = element;
          }}
          className={mergeClasses(styles.input, lookClass)}
          value={text.shown}
          maxLength={300}
          contentAfter={unit === undefined ? null : <span className={styles.unit}>{unit}</span>}
          onChange={(_event, data) => text.type(data.value)}
          onBlur={() => void text.settle()}
          onKeyDown={onKeyDown}
        />
      </Field>
      <div
        className={mergeClasses(
          (text.instead !== null || text.kept !== null) && styles.below,
          orientation === 'horizontal' && styles.beside,
        )}
      >
        {text.instead}
        {text.kept === null ? null : (
          <KeptText
            text={text.kept}
            onPutBack={() => {
              text.putBack();
              input.current?.focus();
            }}
          />
        )}
      </div>
    </>
  );
}

interface IdProps {
  readonly label: string;
  readonly stored: string;
  readonly hint?: string;
  readonly onSave: (clean: string) => Promise<boolean>;
}

/** A tenant ID, cleaned of what pasting adds. */
export function TenantIdSetting(props: IdProps) {
  const { t } = useMessages();
  const rule = {
    clean: cleanGuid,
    accepts: (clean: string) => clean === '' || isGuid(clean),
    wrong: t('who.tenantIdBad'),
  };
  return <TextSetting {...props} look="id" rule={rule} />;
}

interface PartnerIdProps extends IdProps {
  readonly onMove: (tenantId: string) => void;
}

/** A Partner ID. A tenant ID that is typed here is offered to be moved to where it belongs. */
export function PartnerIdSetting({ onMove, ...props }: PartnerIdProps) {
  const { t } = useMessages();
  const rule = {
    clean: cleanPartnerId,
    accepts: (clean: string) => clean === '' || partnerIdText.safeParse(clean).success,
    wrong: t('who.partnerIdBad'),
  };
  const offer = (typed: string, drop: () => void) =>
    isGuid(cleanGuid(typed)) ? (
      <MoveToTenantId
        onMove={() => {
          drop();
          onMove(cleanGuid(typed));
        }}
      />
    ) : null;
  return <TextSetting {...props} look="id" rule={rule} offer={offer} />;
}
