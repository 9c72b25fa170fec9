import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ShownLink } from '../../../shared/ipc/contract/links.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { Section } from '../../ui/section.tsx';
import { LinkFacts } from './link-facts.tsx';
import { lookOf } from './link-look.ts';
import { LinkMore } from './link-more.tsx';
import { LinkRemarks } from './link-remarks.tsx';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  verdict: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { border: `${tokens.strokeWidthThick} solid CanvasText` },
  },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: tokens.fontSizeHero700 },
  words: { minWidth: 0, margin: 0 },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'stretch' },
  facts: { flex: '3 1 340px' },
  remarks: { flex: '2 1 260px' },
  mono: {
    '& textarea': {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      fieldSizing: 'content',
    },
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalM,
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The leading sentence of a link. */
export function useVerdictSentence(): (link: ShownLink) => string {
  const { t } = useMessages();
  return (link) =>
    t(`links.verdict.${link.verdict}`, {
      kind: t(`links.kind.${link.linkKind}`),
      host: displayText(link.host ?? ''),
      company: displayText(link.partnerName ?? t('links.somebody')),
    });
}

/** Buttons of a link whose kind is known: keep it, and open what is kept. */
function Actions({ link }: { readonly link: ShownLink }) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const refuse = (refused: AppError) => {
    if (refused.code === 'cancelled') return;
    showToast(error(refused));
    announceFailure(error(refused));
  };
  async function keep() {
    const reply = await bridge.request('links.keep', { text: link.decoded });
    if (reply.ok) showToast(t('links.keptDone'), reply.value.changeSetId);
    else refuse(reply.error);
  }
  async function copy() {
    const reply = await bridge.request('links.copy', { text: link.decoded });
    if (reply.ok) showToast(t('links.copied'));
    else refuse(reply.error);
  }
  async function open(linkId: string) {
    const reply = await bridge.request('links.open', { linkId });
    if (!reply.ok) refuse(reply.error);
  }
  const isKeepable = link.linkKind !== 'unknown' && link.owner !== 'other';
  return (
    <div className={styles.actions}>
      <Button onClick={() => void copy()}>{t('links.copy')}</Button>
      {isKeepable ? <Kept link={link} onKeep={() => void keep()} onOpen={(id) => void open(id)} /> : null}
    </div>
  );
}

interface KeptProps {
  readonly link: ShownLink;
  readonly onKeep: () => void;
  readonly onOpen: (linkId: string) => void;
}

/** Keeping a link for later mails, opening a kept one, and how often it was used. */
function Kept({ link, onKeep, onOpen }: KeptProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const { kept } = link;
  return (
    <>
      <Button appearance={kept === null ? 'primary' : 'secondary'} onClick={onKeep}>
        {t(kept === null ? 'links.keep' : 'links.keepAgain')}
      </Button>
      {kept === null || !link.canOpen ? null : (
        <Button onClick={() => onOpen(kept.id)}>{t('links.open')}</Button>
      )}
      {kept === null ? null : (
        <span className={styles.quiet}>{t('links.kept', { count: kept.uses, on: kept.lastUsedOn })}</span>
      )}
    </>
  );
}

/** One link whole: the verdict, what it says, what to know, and the original as plain text. */
export function LinkCard({ link }: { readonly link: ShownLink }) {
  const styles = useStyles();
  const { t } = useMessages();
  const sentence = useVerdictSentence();
  const { Icon, color, background } = lookOf(link);
  return (
    <div className={styles.card}>
      <div
        className={styles.verdict}
        style={{ color, backgroundColor: background }}
        data-testid="link-verdict"
        data-verdict={link.verdict}
      >
        <span className={styles.icon}>
          <Icon aria-hidden />
        </span>
        <p className={styles.words}>{sentence(link)}</p>
      </div>
      <div className={styles.pair}>
        <Section heading={t('links.parts')} className={styles.facts} testId="link-facts">
          <LinkFacts link={link} />
        </Section>
        <Section heading={t('links.remarks')} className={styles.remarks} testId="link-remarks">
          <LinkRemarks link={link} />
        </Section>
      </div>
      {link.linkKind === 'unknown' ? null : (
        <Section heading={t('links.original')} testId="link-original">
          <Field hint={t(link.owner === 'other' ? 'links.copyStop' : 'links.copyHint')}>
            <Textarea
              className={styles.mono}
              aria-label={t('links.original')}
              readOnly
              rows={3}
              resize="vertical"
              value={displayText(link.decoded) === link.decoded ? link.decoded : displayText(link.decoded)}
            />
          </Field>
          <Actions link={link} />
        </Section>
      )}
      {link.linkKind === 'unknown' ? null : <LinkMore key={link.decoded} link={link} />}
    </div>
  );
}
