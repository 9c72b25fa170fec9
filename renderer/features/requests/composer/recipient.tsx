import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { addressesIn, isAddress, MOST_ADDRESSES } from '../../../../shared/requests/mail/addresses.ts';
import { useMessages } from '../../../app/desk-context.tsx';
import { displayText } from '../../../ui/display-text.tsx';
import { Section } from '../../../ui/section.tsx';
import type { RequestDraftState } from '../request-draft-store.ts';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(240px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  copy: { marginTop: tokens.spacingVerticalM },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
});

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface Props {
  readonly state: RequestDraftState;
}

const warned = (text: string | null) =>
  text === null ? {} : { validationMessage: text, validationState: 'warning' as const };

/** Who gets a copy: several addresses, also as they are copied from a mail program. */
function CopyField({ state: { fields, type } }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const all = addressesIn(fields.cc);
  const bad = all.filter((one) => !isAddress(one));
  const many = all.length > MOST_ADDRESSES ? t('request.ccMany', { count: MOST_ADDRESSES }) : null;
  const names = bad.map((one) => displayText(one)).join(' · ');
  return (
    <div data-fix="cc" className={styles.copy}>
      <Field
        label={t('request.cc')}
        hint={t('request.ccHint')}
        {...warned(bad.length > 0 ? t('request.ccBad', { names }) : many)}
      >
        <Input
          value={fields.cc}
          maxLength={2_000}
          spellCheck={false}
          onChange={(_event, data) => type({ cc: data.value })}
        />
      </Field>
    </div>
  );
}

/** Who is to accept, and who gets a copy of the mail. */
export function Recipient({ state }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const { fields, type } = state;
  const bad = fields.mail.trim() !== '' && !MAIL.test(fields.mail.trim());
  return (
    <Section heading={t('request.who')}>
      <div className={styles.pair} data-fix="recipient">
        <Field label={t('request.recipient')}>
          <Input
            value={fields.recipient}
            maxLength={300}
            onChange={(_event, data) => type({ recipient: data.value })}
          />
        </Field>
        <Field label={t('request.mail')} {...warned(bad ? t('request.mailBad') : null)}>
          <Input
            data-mail
            value={fields.mail}
            maxLength={320}
            onChange={(_event, data) => type({ mail: data.value })}
          />
        </Field>
      </div>
      <CopyField state={state} />
      <p className={styles.note}>{t('request.acceptor')}</p>
    </Section>
  );
}
