import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ComparedRule as Compared, RuleFace, RulePart } from '../../../shared/ipc/contract/rulebook.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { ruleRoute } from '../../app/routes.ts';
import { RuleClauses } from './rule-clauses.tsx';
import { useEditionName } from './rule-words.ts';
import { SourceList } from './source-list.tsx';

const useStyles = makeStyles({
  rule: { minWidth: 0 },
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  link: { color: tokens.colorBrandForegroundLink },
  mark: {
    display: 'inline-block',
    marginInlineStart: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(320px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  edition: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  title: { fontWeight: tokens.fontWeightSemibold },
  changed: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
  word: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface SideProps {
  readonly edition: string;
  readonly face: RuleFace | null;
  readonly parts: readonly RulePart[];
}

/** One part of a side; a changed one has a bar and says so. */
function Part({ changed, children }: { readonly changed: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  const { t } = useMessages();
  return (
    <div className={mergeClasses(changed && styles.changed)}>
      {changed ? <div className={styles.word}>{t('rulebook.changedPart')}</div> : null}
      {children}
    </div>
  );
}

function Side({ edition, face, parts }: SideProps) {
  const styles = useStyles();
  const { t, texts } = useMessages();
  const { language } = useDesk().preferences;
  const name = useEditionName();
  const has = (...some: readonly RulePart[]): boolean => some.some((part) => parts.includes(part));
  return (
    <div className={styles.side}>
      <p className={styles.edition}>{t('rulebook.editionOption', { edition: name(edition), id: edition })}</p>
      {face === null ? (
        <p className={styles.none}>{t('rulebook.notThere')}</p>
      ) : (
        <>
          <Part changed={has('title', 'reason')}>
            <div className={styles.title}>{face.title[language]}</div>
            {face.reason[language]}
          </Part>
          <Part changed={has('conditions', 'outcome')}>
            <RuleClauses clauses={face.clauses} />
          </Part>
          <Part changed={has('basis')}>{t('rulebook.ruleBasis', { basis: texts.basis[face.basis] })}</Part>
          <Part changed={has('citations')}>
            <SourceList citations={face.citations} />
          </Part>
        </>
      )}
    </div>
  );
}

interface Props {
  readonly rule: Compared;
  readonly edition: string;
  readonly against: string;
}

/** What differs in words. */
function useMark({ rule, edition, against }: Props): string {
  const { t } = useMessages();
  const { language } = useDesk().preferences;
  const parts = rule.parts.map((part) => t(`rulebook.part.${part}`));
  return t(`rulebook.mark.${rule.state}`, {
    parts: new Intl.ListFormat(language).format(parts),
    id: rule.state === 'added' ? against : edition,
  });
}

/** A rule as both editions have it, side by side; of one that is the same only its name. */
export function ComparedRule(props: Props) {
  const { rule, edition, against } = props;
  const styles = useStyles();
  const { language } = useDesk().preferences;
  const mark = useMark(props);
  const title = (rule.left ?? rule.right)?.title[language] ?? rule.id;
  const at = rule.left === null ? against : edition;
  return (
    <article className={styles.rule} data-compared={rule.id} data-state={rule.state}>
      <h3 className={styles.heading}>
        <a className={styles.link} href={`#${ruleRoute(rule.id, at)}`}>
          {title}
        </a>
        <span className={styles.mark}>{mark}</span>
      </h3>
      {rule.state === 'same' ? null : (
        <div className={styles.pair}>
          <Side edition={edition} face={rule.left} parts={rule.parts} />
          <Side edition={against} face={rule.right} parts={rule.parts} />
        </div>
      )}
    </article>
  );
}
