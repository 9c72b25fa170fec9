import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RulePage } from '../../../shared/ipc/contract/rulebook.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { useSourcePlace } from '../../decision/source-words.ts';
import { announceFailure } from '../../ui/live-regions.tsx';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Of {
  readonly ruleId: string;
  readonly edition: string;
}

function CopyCitation({
  of,
  index,
  place,
}: {
  readonly of: Of;
  readonly index: number;
  readonly place: string;
}) {
  const { bridge, preferences } = useDesk();
  const { t, error } = useMessages();
  const { language } = preferences;
  async function copy() {
    const reply = await bridge.request('rulebook.copy-citation', { ...of, index, language });
    const said = reply.ok ? t('rulebook.copied', { text: reply.value.text }) : error(reply.error);
    showToast(said);
    if (!reply.ok) announceFailure(said);
  }
  return (
    <Button size="small" aria-label={t('rulebook.copyOf', { place })} onClick={() => void copy()}>
      {t('rulebook.copy')}
    </Button>
  );
}

interface Props extends Pick<RulePage, 'citations'> {
  /** The rule whose sources these are, where they can be copied. */
  readonly of?: Of;
}

/** Sources of a rule, each with what it says in our own words. */
export function SourceList({ citations, of }: Props) {
  const styles = useStyles();
  const place = useSourcePlace();
  const { language } = useDesk().preferences;
  return (
    <ol className={styles.list}>
      {citations.map((citation, index) => (
        <li key={`${citation.source} ${citation.place}`}>
          {place(citation)}
          <div className={styles.quiet}>{citation.note[language]}</div>
          {of === undefined ? null : <CopyCitation of={of} index={index} place={place(citation)} />}
        </li>
      ))}
    </ol>
  );
}
