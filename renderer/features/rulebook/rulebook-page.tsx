import { Button, Field, makeStyles, SearchBox, Select, tokens } from '@fluentui/react-components';
import { type ChangeEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import type { RequestOutput } from '../../../shared/ipc/contract.ts';
import { BASIS_TAGS, SHIPPED_EDITIONS } from '../../../shared/rules/vocabulary.ts';
import { useRequest } from '../../api/use-request.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { compareRoute, conflictsRoute, rulebookRoute, verifyDueRoute } from '../../app/routes.ts';
import { displayText } from '../../ui/display-text.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { EditionField } from './edition-field.tsx';
import { keepView, keptView, useRuleSearch } from './rule-search.ts';
import { useEditionName } from './rule-words.ts';
import { TopicList, type TopicListHandle } from './topic-list.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  field: { flex: '1 1 180px', minWidth: 0, maxWidth: '300px' },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  search: { width: '100%', maxWidth: 'none', marginBottom: tokens.spacingVerticalS, flexShrink: 0 },
  keys: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  quiet: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

type Listed = RequestOutput<'rulebook.list'>;

/** The edition in a sentence: what it is, how old, and what it amends. */
function AboutEdition({ list }: { readonly list: Listed }) {
  const styles = useStyles();
  const { t, number } = useMessages();
  const { language } = useDesk().preferences;
  const name = useEditionName();
  const about = list.editions.find((one) => one.edition === list.edition);
  if (about === undefined) return null;
  const { title, rules, date, amends } = about;
  return (
    <p className={styles.quiet}>
      {t('rulebook.about', {
        title: title[language],
        id: about.edition,
        count: number(rules),
        date: date ?? t('rulebook.undated'),
        amends: amends === null || amends === 'base' ? t('rulebook.amendsBase') : name(amends),
      })}
    </p>
  );
}

interface RulesProps {
  readonly list: Listed;
  readonly edition: string | undefined;
}

function BasisField({
  basis,
  onChoose,
}: {
  readonly basis: string;
  readonly onChoose: (tag: string) => void;
}) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  return (
    <Field label={t('rulebook.basis')} className={styles.field}>
      <Select className={styles.select} value={basis} onChange={(_event, data) => onChoose(data.value)}>
        <option value="any">{t('rulebook.anyBasis')}</option>
        {BASIS_TAGS.map((tag) => (
          <option key={tag} value={tag}>
            {texts.basis[tag]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Filters, search and the rules. Down and Enter go from the field to the rules, Esc first clears. */
function Rules({ list, edition }: RulesProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const [, go] = useHashLocation();
  const [basis, setBasis] = useState(keptView().basis);
  const { text, groups, shown } = useRuleSearch(list.rules, basis);
  const field = useRef<HTMLInputElement>(null);
  const rules = useRef<TopicListHandle>(null);
  const chooseBasis = (tag: string) => {
    keepView({ basis: tag });
    setBasis(tag);
  };
  const clear = () => {
    text.set('');
    chooseBasis('any');
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') rules.current?.focus();
    else if (event.key === 'Escape' && text.shown !== '') text.set('');
    else return;
    event.preventDefault();
  };
  return (
    <>
      <SearchBox
        ref={(element: HTMLInputElement | null) => {
          field.current = element;
        }}
        className={styles.search}
        aria-label={t('rulebook.search')}
        placeholder={t('rulebook.search')}
        title={t('rulebook.search')}
        value={text.shown}
        onChange={(event, data) => {
          if (event.type === 'change') text.handlers.onChange(event as ChangeEvent<HTMLInputElement>);
          else text.set(data.value);
        }}
        onCompositionEnd={text.handlers.onCompositionEnd}
        onKeyDown={onKeyDown}
      />
      <div className={styles.bar}>
        <EditionField
          label={t('rulebook.edition')}
          editions={list.editions}
          chosen={list.edition}
          baseline={list.baseline}
          onChoose={(one) => go(rulebookRoute(one === list.baseline ? undefined : one))}
        />
        <BasisField basis={basis} onChoose={chooseBasis} />
      </div>
      <AboutEdition list={list} />
      {shown.length > 0 ? (
        <>
          <TopicList ref={rules} groups={groups} edition={edition} />
          <p className={styles.keys}>{t('rulebook.keys')}</p>
        </>
      ) : (
        <EmptyState
          text={
            text.settled === ''
              ? t('rulebook.noBasis')
              : t('rulebook.noMatch', { text: displayText(text.settled) })
          }
        >
          <Button onClick={clear}>{t(text.settled === '' ? 'rulebook.allBases' : 'customers.clear')}</Button>
        </EmptyState>
      )}
    </>
  );
}

/** Another shipped edition to begin a comparison with. */
const otherThan = (edition: string): string =>
  SHIPPED_EDITIONS.find((one) => one !== edition) ?? SHIPPED_EDITIONS[0];

/** Rulebook (S-17): the rules of an edition by topic, found by id, sentence, conflict, words or pinyin. */
export function RulebookPage({ edition }: { readonly edition: string | undefined }) {
  const { bridge } = useDesk();
  const { t, error, number } = useMessages();
  const [, go] = useHashLocation();
  const input = edition === undefined ? {} : { edition };
  const { data, error: refused, reload } = useRequest(bridge, 'rulebook.list', input);
  return (
    <>
      <PageHeading
        title={t('rulebook.title')}
        beside={data === null ? undefined : number(data.rules.length)}
        actions={
          data === null ? undefined : (
            <>
              <Button onClick={() => go(compareRoute(otherThan(data.edition), edition))}>
                {t('rulebook.compare')}
              </Button>
              <Button onClick={() => go(conflictsRoute())}>{t('conflicts.title')}</Button>
              <Button onClick={() => go(verifyDueRoute())}>{t('verify.title')}</Button>
            </>
          )
        }
      />
      {refused === null ? null : (
        <Refusal text={error(refused)} retry={{ label: t('app.tryAgain'), act: reload }} />
      )}
      {data === null ? null : <Rules list={data} edition={edition} />}
    </>
  );
}
