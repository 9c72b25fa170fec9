import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RulePage as Page } from '../../../shared/ipc/contract/rulebook.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { conflictsRoute, rulebookRoute, ruleRoute } from '../../app/routes.ts';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Section } from '../../ui/section.tsx';
import { CaseList } from './case-list.tsx';
import { ExampleList } from './example-list.tsx';
import { NoteSection } from './note-section.tsx';
import { OriginWords } from './origin-words.tsx';
import { RuleClauses } from './rule-clauses.tsx';
import { useEditionName } from './rule-words.ts';
import { SourceList } from './source-list.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, maxWidth: '1080px' },
  id: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  reason: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalL}`,
    color: tokens.colorNeutralForeground2,
  },
  pair: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  part: { flex: '1 1 300px', boxSizing: 'border-box' },
  column: {
    flex: '1 1 300px',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  conflicts: { margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    color: tokens.colorBrandForegroundLink,
  },
  shown: { fontWeight: tokens.fontWeightSemibold },
});

function Head({ page }: { readonly page: Page }) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const { language } = useDesk().preferences;
  const name = useEditionName();
  return (
    <>
      <p className={styles.reason}>{page.reason[language]}</p>
      <div className={styles.facts}>
        <span>{t('rulebook.inEdition', { edition: name(page.edition), id: page.edition })}</span>
        <span>{t('rulebook.ruleBasis', { basis: texts.basis[page.basis] })}</span>
        <span>
          <OriginWords origin={page.origin} from={page.from} />
        </span>
      </div>
    </>
  );
}

/** How the rule stands in every edition; those that have it are links to it there. */
function Editions({ page }: { readonly page: Page }) {
  const styles = useStyles();
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  const name = useEditionName();
  const stateOf = ({ edition, state, parts }: Page['editions'][number]): string => {
    if (edition === page.edition) return t('rulebook.shown');
    const words = parts.map((part) => t(`rulebook.part.${part}`));
    return t(`rulebook.state.${state}`, { parts: new Intl.ListFormat(language).format(words) });
  };
  return (
    <Section heading={t('rulebook.editions')} className={styles.part} testId="rule-editions">
      <table className={styles.table}>
        <tbody>
          {page.editions.map((one) => (
            <tr key={one.edition}>
              <th scope="row" className={styles.cell}>
                {one.state === 'absent' || one.edition === page.edition ? (
                  <span className={one.edition === page.edition ? styles.shown : ''}>
                    {name(one.edition)}
                  </span>
                ) : (
                  <a className={styles.link} href={`#${ruleRoute(page.id, one.edition)}`}>
                    {name(one.edition)}
                  </a>
                )}
              </th>
              <td className={styles.cell}>{stateOf(one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Sources({ page }: { readonly page: Page }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <Section heading={t('rulebook.sources')} testId="rule-sources">
      <SourceList citations={page.citations} of={{ ruleId: page.id, edition: page.edition }} />
      {page.conflicts.length === 0 ? null : (
        <p className={styles.conflicts}>
          {t('rulebook.conflicts', { what: page.conflicts.join(', ') })}{' '}
          <a className={styles.link} href={`#${conflictsRoute()}`}>
            {t('conflicts.title')}
          </a>
        </p>
      )}
    </Section>
  );
}

/** The way back to where one came from, and to all rules. */
function Ways() {
  const { t } = useMessages();
  const [, go] = useHashLocation();
  return (
    <>
      <Button onClick={() => window.history.back()}>{t('app.back')}</Button>
      <Button onClick={() => go(rulebookRoute())}>{t('rulebook.toList')}</Button>
    </>
  );
}

interface Props {
  readonly ruleId: string;
  readonly edition: string | undefined;
}

/** One rule whole (S-17): what it says, when and then, sources, examples, editions, its cases, and a note. */
export function RulePage({ ruleId, edition }: Props) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const { language } = useDesk().preferences;
  const input = edition === undefined ? { ruleId } : { ruleId, edition };
  const { data: page, error: refused, reload } = useRequest(bridge, 'rulebook.rule', input);
  if (page === null) {
    return (
      <>
        <PageHeading title={t('rulebook.title')} actions={<Ways />} />
        {refused === null ? null : (
          <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
        )}
      </>
    );
  }
  return (
    <>
      <PageHeading
        title={page.title[language]}
        beside={<span className={styles.id}>{page.id}</span>}
        actions={<Ways />}
      />
      <div className={styles.page}>
        <Head page={page} />
        <Section heading={t('rulebook.whenThen')} testId="rule-clauses">
          <RuleClauses clauses={page.clauses} />
        </Section>
        <Section heading={t('rulebook.cases')} testId="rule-cases">
          <CaseList cases={page.cases} none={t('rulebook.casesNone')} />
        </Section>
        <div className={styles.pair}>
          <div className={styles.column}>
            <Sources page={page} />
            <NoteSection key={page.note?.text} id={page.id} note={page.note} />
          </div>
          <Editions page={page} />
        </div>
        <ExampleList examples={page.examples} />
      </div>
    </>
  );
}
