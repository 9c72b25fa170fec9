import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ShownLink } from '../../../shared/ipc/contract/links.ts';
import { requestKindsFor } from '../../../shared/requests/link-findings.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { type RecordChoice, RecordField } from '../../app/fields/record-field.tsx';
import { useWriteRequest } from '../../app/requests/use-write-request.ts';
import { announceFailure } from '../../ui/live-regions.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '480px' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Kinds of request this link can go out with from this workspace; none for what is somebody else's or is no invitation. */
export function useRequestKinds({ owner, verdict, linkKind }: ShownLink) {
  const { workspace } = useDesk();
  if (owner === 'other' || verdict === 'look-alike') return [];
  const isProvider = workspace?.role === 'indirect-provider';
  return requestKindsFor(linkKind).filter((kind) => !isProvider || kind !== 'indirect-reseller-relationship');
}

interface Props {
  readonly link: ShownLink;
  readonly kinds: ReturnType<typeof useRequestKinds>;
  readonly onCancel: () => void;
}

/** For whom, and what is asked; then the composer opens with this link. */
export function UseInRequest({ link, kinds, onCancel }: Props) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t } = useMessages();
  const write = useWriteRequest();
  const { data } = useRequest(bridge, 'customers.list', {});
  const [customer, setCustomer] = useState<RecordChoice | null>(null);
  const [kind, setKind] = useState(kinds[0]);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focusFirst = () => form.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
  useEffect(focusFirst, []);
  async function begin() {
    setAsked(true);
    if (customer === null) {
      focusFirst();
      return announceFailure(t('links.useWhose'));
    }
    return write(customer.id, null, { ...(kind === undefined ? {} : { kind }), link: link.decoded });
  }
  return (
    <Section heading={t('links.useTitle')} testId="link-use">
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <RecordField
          label={t('links.useFor')}
          rows={data?.rows ?? []}
          chosen={customer}
          wrong={asked && customer === null ? t('links.useWhose') : undefined}
          onChoose={setCustomer}
        />
        <Field label={t('links.useKind')}>
          <RadioGroup
            value={kind ?? ''}
            onChange={(_event, { value }) => setKind(kinds.find((one) => one === value))}
          >
            {kinds.map((one) => (
              <Radio key={one} value={one} label={t(`request.kind.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
        <div className={styles.bar}>
          <Button appearance="primary" type="submit">
            {t('links.useBegin')}
          </Button>
          <Button onClick={onCancel}>{t('customer.cancel')}</Button>
        </div>
      </form>
    </Section>
  );
}
