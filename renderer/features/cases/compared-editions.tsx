import { makeStyles, tokens } from '@fluentui/react-components';
import type { CaseId } from '../../../shared/domain/id.ts';
import type { RequestOutput } from '../../../shared/ipc/contract.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { useSourcePlace } from '../../decision/source-words.ts';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { SideBySide } from './side-by-side.tsx';

const useStyles = makeStyles({
  only: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type InEdition = RequestOutput<'cases.compare-editions'>['editions'][number];

/** Rules that fired in this edition and in none of the others, each with where it stands. */
function OnlyHere({ one, others }: { readonly one: InEdition; readonly others: readonly InEdition[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  const place = useSourcePlace();
  const own = one.decision.ruleIds.filter((id) =>
    others.every(({ decision }) => !decision.ruleIds.includes(id)),
  );
  return (
    <div data-only={one.edition}>
      <h3 className={styles.only}>{t('compare.only', { edition: one.edition })}</h3>
      {own.length === 0 ? <p className={styles.text}>{t('compare.onlyNone')}</p> : null}
      <ul className={styles.list}>
        {own.map((id) => (
          <li key={id}>
            {one.rules[id]?.reason[language] ?? id}
            <div className={styles.quiet}>{one.rules[id]?.citations.map(place).join('; ')}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The line as every shipped edition decides it, and the rules that only one of them has. */
export function ComparedEditions({ id, lineId }: { readonly id: string; readonly lineId: string }) {
  const { bridge } = useDesk();
  const { t, texts, error } = useMessages();
  const { data, error: refused } = useRequest(bridge, 'cases.compare-editions', { id: id as CaseId, lineId });
  const editions = data?.editions ?? [];
  const name = (edition: string) =>
    t('compare.edition', {
      edition: texts.editions[edition as keyof typeof texts.editions] ?? edition,
      id: edition,
    });
  return (
    <Section heading={t('compare.title')} testId="editions">
      {refused === null ? null : <Refusal text={error(refused)} />}
      <SideBySide
        columns={editions.map(({ edition, decision }) => ({
          key: edition,
          heading: name(edition),
          decision,
        }))}
      />
      {editions.map((one) => (
        <OnlyHere key={one.edition} one={one} others={editions.filter((other) => other !== one)} />
      ))}
    </Section>
  );
}
