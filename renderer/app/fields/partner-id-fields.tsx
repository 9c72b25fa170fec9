import {
  Button,
  Field,
  type FieldProps,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import type { FirstRunDraft } from '../../../shared/ipc/contract/app.ts';
import { useMessages } from '../desk-context.tsx';

const useStyles = makeStyles({
  offer: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

type PartnerIdKind = FirstRunDraft['partnerIdKind'];

interface KindProps {
  readonly kind: PartnerIdKind;
  readonly onChange: (kind: PartnerIdKind) => void;
  readonly label?: string;
  readonly orientation?: FieldProps['orientation'];
}

/** Which kind of Partner ID it is. */
export function PartnerIdKindField({ kind, onChange, label, orientation = 'vertical' }: KindProps) {
  const { t } = useMessages();
  return (
    <Field label={label ?? t('who.partnerIdKind')} orientation={orientation}>
      <RadioGroup
        layout="horizontal"
        value={kind}
        onChange={(_event, data) => onChange(data.value as PartnerIdKind)}
      >
        <Radio value="location" label={t('who.partnerIdLocation')} />
        <Radio value="global" label={t('who.partnerIdGlobal')} />
        <Radio value="not-sure" label={t('who.partnerIdNotSure')} />
      </RadioGroup>
    </Field>
  );
}

/** A tenant ID was typed where a Partner ID belongs: one press moves it. */
export function MoveToTenantId({ onMove }: { readonly onMove: () => void }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={styles.offer} role="note">
      {t('who.partnerIdIsTenant')}
      <Button size="small" onClick={onMove}>
        {t('who.moveToTenant')}
      </Button>
    </div>
  );
}
