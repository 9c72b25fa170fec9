import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RequestPage } from '../../../shared/ipc/contract/requests.ts';
import { addressesIn } from '../../../shared/requests/mail/addresses.ts';
import { subjectOf } from '../../../shared/requests/mail/compose-mail.ts';
import type { MailBody } from '../../../shared/requests/shown-mail.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { displayLines, displayText } from '../../ui/display-text.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  paper: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  link: { margin: 0, overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
  head: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  next: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
});

function Body({
  body,
  link,
  isNext,
}: {
  readonly body: MailBody;
  readonly link: string;
  readonly isNext: boolean;
}) {
  const styles = useStyles();
  return (
    <div lang={body.language} className={mergeClasses(styles.paper, isNext && styles.next)}>
      {body.blocks
        .filter((one) => one.id !== 'subject')
        .map((one) => (
          <div key={one.id} className={styles.paper}>
            {one.text.trim() === '' ? null : <p className={styles.text}>{displayLines(one.text)}</p>}
            {one.id === 'why' ? <p className={styles.link}>{link}</p> : null}
          </div>
        ))}
    </div>
  );
}

interface Props {
  readonly page: RequestPage;
  readonly heading: string;
  readonly which?: 'mail' | 'reminder';
  /** On paper there is one mail only. */
  readonly isPaper?: boolean;
}

/** The mail as it stands, to read and to print: on paper there is nothing else. */
export function MailView({ page, heading, which = 'mail', isPaper = true }: Props) {
  const { composer, mail: to, cc } = page;
  const styles = useStyles();
  const { t } = useMessages();
  const line = (label: string, value: string) => t('print.row', { label, value });
  const copies = addressesIn(cc)
    .map((one) => displayText(one))
    .join(', ');
  return (
    <Section heading={heading} testId={which === 'mail' ? 'mail' : 'reminder-paper'}>
      <div {...(isPaper ? { className: 'print-sheet' } : {})}>
        <div className={styles.paper}>
          <p className={styles.head}>
            {line(t('request.block.subject'), displayText(subjectOf(composer[which])))}
          </p>
          <p className={styles.text}>{line(t('request.to'), displayText(to))}</p>
          {copies === '' ? null : <p className={styles.text}>{line(t('request.cc'), copies)}</p>}
          {composer[which].map((body, index) => (
            <Body
              key={body.language}
              body={body}
              link={composer.link?.original ?? composer.typedLink}
              isNext={index > 0}
            />
          ))}
        </div>
      </div>
    </Section>
  );
}
