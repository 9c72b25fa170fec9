import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RequestOutput } from '../../../shared/ipc/contract.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { compareRoute, rulebookRoute } from '../../app/routes.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { CaseList } from './case-list.tsx';
import { ComparedRule } from './compared-rule.tsx';
import { EditionField } from './edition-field.tsx';
import { byTopic } from './rule-search.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  counts: { margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: {
    margin: `${tokens.spacingVerticalXXS} 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  rules: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

type Comparison = RequestOutput<'rulebook.compare'>;

/** How many rules are changed, in one edition only, or the same. */
function Counts({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const { rules, edition, against, tableRows } = comparison;
  const count = (state: Comparison['rules'][number]['state']) =>
    number(rules.filter((rule) => rule.state === state).length);
  return (
    <>
      <p className={styles.counts} data-testid="compare-counts">
        {t('rulebook.counts', {
          changed: count('changed'),
          gone: count('gone'),
          added: count('added'),
          same: count('same'),
          left: edition,
          right: against,
        })}
      </p>
      <p className={styles.quiet}>{tableRows === 0 ? '' : t('rulebook.tableRows', { count: tableRows })}</p>
    </>
  );
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const styles = useStyles();
  const { t } = useMessages();
  const [differs, setDiffers] = useState(true);
  const { edition, against, cases } = comparison;
  const shown = comparison.rules.filter((rule) => !differs || rule.state !== 'same');
  if (edition === against) return <EmptyState text={t('rulebook.sameEdition')} />;
  return (
    <>
      <Counts comparison={comparison} />
      <div className={styles.groups}>
        <Section heading={t('rulebook.comparedCases')} testId="compared-cases">
          {cases.total === 0 ? null : (
            <p className={styles.quiet}>{t('rulebook.casesIn', { id: against })}</p>
          )}
          <CaseList cases={cases} none={t('rulebook.comparedCasesNone')} />
        </Section>
        <Switch
          label={t('rulebook.differs')}
          checked={differs}
          onChange={(_event, data) => setDiffers(data.checked)}
        />
        {shown.length === 0 ? <EmptyState text={t('rulebook.nothingDiffers')} /> : null}
        {byTopic(shown).map(([topic, rules]) => (
          <Section key={topic} heading={t(`rulebook.topic.${topic}`)} testId={`topic-${topic}`}>
            <div className={styles.rules}>
              {rules.map((rule) => (
                <ComparedRule key={rule.id} rule={rule} edition={edition} against={against} />
              ))}
            </div>
          </Section>
        ))}
      </div>
    </>
  );
}

interface Props {
  readonly against: string;
  readonly edition: string | undefined;
}

/** Two editions side by side (S-17): what differs in words, and whom it touches. */
export function ComparePage({ against, edition }: Props) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const [, go] = useHashLocation();
  const input = edition === undefined ? { against } : { against, edition };
  const { data, error: refused, reload } = useRequest(bridge, 'rulebook.compare', input);
  return (
    <>
      <PageHeading
        title={t('rulebook.compareTitle')}
        actions={<Button onClick={() => go(rulebookRoute())}>{t('rulebook.toList')}</Button>}
      />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      {data === null ? null : (
        <>
          <div className={styles.bar}>
            <EditionField
              label={t('rulebook.left')}
              editions={data.editions}
              chosen={data.edition}
              onChoose={(one) => go(compareRoute(data.against, one))}
            />
            <EditionField
              label={t('rulebook.right')}
              editions={data.editions}
              chosen={data.against}
              onChoose={(one) => go(compareRoute(one, edition))}
            />
          </div>
          <Compared comparison={data} />
        </>
      )}
    </>
  );
}
