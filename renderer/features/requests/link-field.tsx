import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Composer } from '../../../shared/requests/shown-mail.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { Section } from '../../ui/section.tsx';
import type { RequestDraftState } from './request-draft-store.ts';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
  item: { overflowWrap: 'anywhere' },
});

type Translate = ReturnType<typeof useMessages>['t'];

/** What the link says, once it could be read. */
function readingRemarks({ link }: Composer, t: Translate): readonly string[] {
  if (link === null) return [];
  const { partnerName, providerName, wrapped, verdict, kind, host } = link;
  const names = { partner: displayText(partnerName ?? ''), provider: displayText(providerName ?? '') };
  const named = t(providerName === null ? 'request.link.names' : 'request.link.namesBoth', names);
  return [
    t(`links.verdict.${verdict}`, {
      kind: t(`links.kind.${kind}`),
      company: displayText(partnerName ?? ''),
      host: host ?? '',
    }),
    ...(partnerName === null ? [] : [named]),
    ...(wrapped ? [t('request.link.unwrapped')] : []),
  ];
}

/** Where the link comes from when nothing is pasted, or what has to be answered first. */
function offerRemarks({ offer, question }: Composer, t: Translate): readonly string[] {
  if (question !== null) return [t(`request.question.${question}`)];
  return offer === null ? [] : [t(offer.inferred ? 'request.link.inferred' : 'request.link.made')];
}

function useRemarks(composer: Composer, typed: string): readonly string[] {
  const { t } = useMessages();
  const { sameLink } = composer;
  return [
    ...readingRemarks(composer, t),
    ...(typed.trim() === '' ? offerRemarks(composer, t) : []),
    ...(sameLink > 0 ? [t('request.link.same', { count: sameLink })] : []),
  ];
}

/** The link of the mail: pasted, or made of the workspace's own ids; what was found stands below. */
export function LinkField({
  composer,
  state,
}: {
  readonly composer: Composer;
  readonly state: RequestDraftState;
}) {
  const styles = useStyles();
  const { t } = useMessages();
  const remarks = useRemarks(composer, state.fields.link);
  return (
    <Section heading={t('request.link')} testId="link">
      <div data-fix="link">
        <Field label={t('request.link.field')} hint={t('request.link.hint')}>
          <Input
            value={state.fields.link}
            maxLength={20_000}
            spellCheck={false}
            onChange={(_event, data) => state.type({ link: data.value })}
          />
        </Field>
      </div>
      <ul className={styles.list}>
        {remarks.map((one) => (
          <li key={one} className={styles.item}>
            {one}
          </li>
        ))}
      </ul>
    </Section>
  );
}
