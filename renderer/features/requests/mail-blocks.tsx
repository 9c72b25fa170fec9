import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { PLACEHOLDERS } from '../../../shared/requests/mail/mail-blocks.ts';
import type { MailBody } from '../../../shared/requests/shown-mail.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { Section } from '../../ui/section.tsx';
import type { BlocksState } from './request-draft-store.ts';

const useStyles = makeStyles({
  blocks: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  block: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', gap: tokens.spacingVerticalXS },
  restore: { alignSelf: 'flex-start' },
  locked: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  caption: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  link: { margin: 0, overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
});

type Block = MailBody['blocks'][number];

interface BlockProps {
  readonly block: Block;
  readonly language: MailBody['language'];
  readonly state: BlocksState;
}

/** One part of the mail; required ones can be reworded and not removed. */
function BlockField({ block, language, state }: BlockProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const own = state.fields.blocks.find((one) => one.blockId === block.id && one.language === language);
  const text = own?.text ?? block.text;
  const isEmpty = block.required && text.trim() === '';
  const open = PLACEHOLDERS.filter((name) => text.includes(`{${name}}`))
    .map((name) => t(`request.placeholder.${name}`))
    .join(' · ');
  const problem = isEmpty ? t('request.block.empty') : t('request.block.open', { names: open });
  const faulty = isEmpty || open !== '';
  const change = (value: string) => state.reword(block.id, language, value);
  return (
    <div className={styles.block} {...(isEmpty || open !== '' ? { 'data-fix': 'mail' } : {})}>
      <Field
        label={t(`request.block.${block.id}`)}
        {...(faulty ? { validationMessage: problem, validationState: 'warning' as const } : {})}
      >
        {block.id === 'subject' ? (
          <Input
            lang={language}
            value={text}
            maxLength={500}
            onChange={(_event, data) => change(data.value)}
          />
        ) : (
          <Textarea
            lang={language}
            rows={text.length > 90 ? 3 : 2}
            resize="vertical"
            value={text}
            maxLength={10_000}
            onChange={(_event, data) => change(data.value)}
          />
        )}
      </Field>
      {own === undefined ? null : (
        <Button
          size="small"
          className={styles.restore}
          onClick={() => state.reword(block.id, language, null)}
        >
          {t('request.block.restore')}
        </Button>
      )}
    </div>
  );
}

interface Props {
  readonly bodies: readonly MailBody[];
  /** The link as it goes out; null = none. */
  readonly link: string | null;
  readonly state: BlocksState;
  /** Begins the keys of the headings and the test ids. */
  readonly which?: 'mail' | 'reminder';
}

/** The mail in parts, once per language, with the link locked between them. */
export function MailBlocks({ bodies, link, state, which = 'mail' }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  return bodies.map(({ language, blocks }) => (
    <Section key={language} heading={t(`request.${which}In.${language}`)} testId={`${which}-${language}`}>
      <div className={styles.blocks}>
        {blocks.map((block) => (
          <div key={block.id} className={styles.blocks}>
            <BlockField block={block} language={language} state={state} />
            {block.id === 'why' ? (
              <div className={styles.locked} data-testid="link-block">
                <p className={styles.caption}>{t('request.link.locked')}</p>
                <p className={styles.link}>{link ?? t('request.link.none')}</p>
              </div>
            ) : null}
          </div>
        ))}
      </div>
    </Section>
  ));
}
