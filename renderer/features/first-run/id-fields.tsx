import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cleanGuid, cleanPartnerId, isGuid, partnerIdText } from '../../../shared/domain/guid.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { MoveToTenantId, PartnerIdKindField } from '../../app/fields/partner-id-fields.tsx';
import type { FirstRun } from './first-run-store.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface GuidProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
}

/** A tenant ID: cleaned when one leaves the field, checked in words, never while typing. */
export function TenantIdField({ label, value, onChange, hint }: GuidProps) {
  const { t } = useMessages();
  const [left, setLeft] = useState(false);
  const bad = left && value !== '' && !isGuid(cleanGuid(value));
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(bad ? { validationMessage: t('who.tenantIdBad') } : {})}
    >
      <Input
        value={value}
        maxLength={200}
        onChange={(_event, data) => {
          setLeft(false);
          onChange(data.value);
        }}
        onBlur={() => {
          setLeft(true);
          const clean = cleanGuid(value);
          if (isGuid(clean) && clean !== value) onChange(clean);
        }}
      />
    </Field>
  );
}

/** Tenant ID, Partner ID and its kind. A tenant ID typed into the Partner ID field is offered to be moved. */
export function IdFields({ state }: { readonly state: FirstRun }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { draft, change } = state;
  const [left, setLeft] = useState(false);
  const clean = cleanPartnerId(draft.partnerId);
  const isTenant = isGuid(cleanGuid(draft.partnerId));
  const bad = left && clean !== '' && !isTenant && !partnerIdText.safeParse(clean).success;
  return (
    <div className={styles.group}>
      <TenantIdField
        label={t('who.tenantId')}
        value={draft.tenantId}
        hint={
          draft.tenantId === '' ? `${t('who.tenantIdHint')} ${t('who.tenantIdNone')}` : t('who.tenantIdHint')
        }
        onChange={(tenantId) => change({ tenantId })}
      />
      <Field label={t('who.partnerId')} {...(bad ? { validationMessage: t('who.partnerIdBad') } : {})}>
        <Input
          value={draft.partnerId}
          maxLength={200}
          onChange={(_event, data) => {
            setLeft(false);
            change({ partnerId: data.value });
          }}
          onBlur={() => {
            setLeft(true);
            if (partnerIdText.safeParse(clean).success && clean !== draft.partnerId)
              change({ partnerId: clean });
          }}
        />
      </Field>
      {isTenant ? (
        <MoveToTenantId onMove={() => change({ tenantId: cleanGuid(draft.partnerId), partnerId: '' })} />
      ) : null}
      <PartnerIdKindField
        kind={draft.partnerIdKind}
        onChange={(partnerIdKind) => change({ partnerIdKind })}
      />
    </div>
  );
}
