import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useHashLocation } from 'wouter/use-hash-location';
import { CONFLICTS } from '../../../shared/rules/conflicts.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { rulebookRoute, ruleRoute } from '../../app/routes.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  about: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '1080px' },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  side: { minWidth: 0, overflowWrap: 'anywhere' },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0 },
  how: { margin: `${tokens.spacingVerticalS} 0 0`, fontWeight: tokens.fontWeightSemibold },
  rules: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '24px',
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    color: tokens.colorBrandForegroundLink,
  },
});

interface Touched {
  readonly id: string;
  readonly title: { readonly en: string; readonly 'zh-CN': string };
}

function Conflict({
  id,
  rules,
}: {
  readonly id: (typeof CONFLICTS)[number];
  readonly rules: readonly Touched[];
}) {
  const styles = useStyles();
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  return (
    <Section heading={id} testId={`conflict-${id}`}>
      <div className={styles.pair}>
        {(['one', 'other'] as const).map((side) => (
          <div key={side} className={styles.side}>
            <div className={styles.label}>{t(`conflicts.${side}`)}</div>
            <p className={styles.text}>{t(`conflict.${id}.${side}`)}</p>
          </div>
        ))}
      </div>
      <p className={styles.how}>{t('conflicts.how', { how: t(`conflict.${id}.how`) })}</p>
      <div className={styles.rules}>
        <span>{t(rules.length === 0 ? 'conflicts.noRule' : 'conflicts.rules')}</span>
        {rules.map((rule) => (
          <a key={rule.id} className={styles.link} href={`#${ruleRoute(rule.id)}`}>
            {rule.title[language]}
          </a>
        ))}
      </div>
    </Section>
  );
}

/** Known conflicts (S-17): what the sources say, side by side, how the app treats it, and the rules it touches. */
export function ConflictsPage() {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, number } = useMessages();
  const [, go] = useHashLocation();
  const { data } = useRequest(bridge, 'rulebook.list', {});
  const rules = data?.rules ?? [];
  return (
    <>
      <PageHeading
        title={t('conflicts.title')}
        beside={number(CONFLICTS.length)}
        actions={<Button onClick={() => go(rulebookRoute())}>{t('rulebook.toList')}</Button>}
      />
      <p className={styles.about}>{t('conflicts.about')}</p>
      <div className={styles.list}>
        {CONFLICTS.map((id) => (
          <Conflict key={id} id={id} rules={rules.filter((rule) => rule.conflicts.includes(id))} />
        ))}
      </div>
    </>
  );
}
