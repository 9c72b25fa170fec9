import { makeStyles, tokens } from '@fluentui/react-components';
import { NoteRegular } from '@fluentui/react-icons/svg/note';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import type { RuleRow } from '../../../shared/ipc/contract/rulebook.ts';
import type { RuleTopic } from '../../../shared/rules/rule-topic.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { ruleRoute } from '../../app/routes.ts';
import { Section } from '../../ui/section.tsx';
import { OriginWords } from './origin-words.tsx';
import { keepView, keptView } from './rule-search.ts';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  rule: {
    display: 'block',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    overflowWrap: 'anywhere',
    // A ring, not a shade: the link's colour has not enough contrast on a shaded row in the dark.
    ':hover': { boxShadow: `inset 0 0 0 ${tokens.strokeWidthThin} ${tokens.colorNeutralStroke1Hover}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  id: { fontFamily: tokens.fontFamilyMonospace },
  noted: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
});

/** Sentence numbers of the commissioned page that a rule rests on. */
const sentencesOf = ({ citations }: RuleRow): string =>
  citations
    .map(({ place }) => place)
    .filter((place) => place.startsWith('¶'))
    .join(' ');

function Meta({ rule }: { readonly rule: RuleRow }) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  return (
    <div className={styles.meta}>
      <span className={styles.id}>{rule.id}</span>
      <span>{texts.basis[rule.basis]}</span>
      {sentencesOf(rule) === '' ? null : <span>{sentencesOf(rule)}</span>}
      {rule.conflicts.length === 0 ? null : <span>{rule.conflicts.join(' ')}</span>}
      {rule.origin === 'inherited' ? null : (
        <span>
          <OriginWords origin={rule.origin} from={rule.from} />
        </span>
      )}
      <span>{t('rulebook.exampleCount', { count: rule.examples })}</span>
      {rule.noted ? (
        <span className={styles.noted}>
          <NoteRegular aria-hidden /> {t('rulebook.noted')}
        </span>
      ) : null}
    </div>
  );
}

/** Puts the focus on the rule that was last looked at, else on the first one. */
export interface TopicListHandle {
  focus(): void;
}

const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

interface Props {
  readonly groups: readonly (readonly [RuleTopic, readonly RuleRow[]])[];
  /** Stands in the addresses, when it is not the workspace's own. */
  readonly edition: string | undefined;
  readonly ref: Ref<TopicListHandle>;
}

/** Rules under their topics. One tab stop; Up, Down, Home and End walk through all of them. */
export function TopicList({ groups, edition, ref }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  const list = useRef<HTMLDivElement>(null);
  const ids = groups.flatMap(([, rules]) => rules.map((rule) => rule.id));
  const [current, setCurrent] = useState(keptView().ruleId);
  const at = Math.max(0, ids.indexOf(current));
  const focusAt = (index: number) =>
    list.current?.querySelector<HTMLElement>(`[data-rule="${ids[index]}"]`)?.focus();
  useImperativeHandle(ref, () => ({ focus: () => focusAt(at) }));
  const onKeyDown = (event: KeyboardEvent) => {
    const move = MOVES[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (move !== undefined) focusAt(move(at, ids.length - 1));
    else return;
    event.preventDefault();
  };
  return (
    <div ref={list} className={styles.groups}>
      {groups.map(([topic, rules]) => (
        <Section key={topic} heading={t(`rulebook.topic.${topic}`)} testId={`topic-${topic}`}>
          <ul className={styles.list}>
            {rules.map((rule) => (
              <li key={rule.id} className={styles.item}>
                <a
                  href={`#${ruleRoute(rule.id, edition)}`}
                  data-rule={rule.id}
                  tabIndex={rule.id === ids[at] ? 0 : -1}
                  className={styles.rule}
                  onKeyDown={onKeyDown}
                  onFocus={() => {
                    setCurrent(rule.id);
                    keepView({ ruleId: rule.id });
                  }}
                >
                  <div className={styles.title}>{rule.title[language]}</div>
                  <div>{rule.reason[language]}</div>
                  <Meta rule={rule} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      ))}
    </div>
  );
}
