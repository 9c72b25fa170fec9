import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { RuleExampleShown } from '../../../shared/ipc/contract/rulebook.ts';
import { useMessages } from '../../app/desk-context.tsx';
import { Section } from '../../ui/section.tsx';
import { useEditionName } from './rule-words.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  example: {
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  facts: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
});

function Example({ example }: { readonly example: RuleExampleShown }) {
  const styles = useStyles();
  const { t, texts, value } = useMessages();
  const name = useEditionName();
  const { edition, facts, fires } = example;
  return (
    <li className={styles.example}>
      <div className={styles.head}>
        {fires ? <CheckmarkRegular aria-hidden /> : <DismissRegular aria-hidden />}
        {t(fires ? 'rulebook.applies' : 'rulebook.appliesNot')}
        <span className={styles.quiet}>
          {t('rulebook.exampleIn', { edition: name(edition), id: edition })}
        </span>
      </div>
      <dl className={styles.facts}>
        {Object.entries(facts).map(([fact, known]) => (
          <div key={fact} style={{ display: 'contents' }}>
            <dt className={styles.name}>{texts.facts[fact as keyof typeof texts.facts]}</dt>
            <dd className={styles.value}>{value(fact, known)}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

/** Cases in which a rule applies and in which it does not; the program checks them at every start. */
export function ExampleList({ examples }: { readonly examples: readonly RuleExampleShown[] }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('rulebook.examples')} testId="rule-examples">
      <ul className={styles.list}>
        {examples.map((example) => (
          <Example
            key={`${example.edition} ${example.fires} ${JSON.stringify(example.facts)}`}
            example={example}
          />
        ))}
      </ul>
    </Section>
  );
}
