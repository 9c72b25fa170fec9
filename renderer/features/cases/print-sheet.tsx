import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CasePage, DecidedLine } from '../../../shared/ipc/contract/cases.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { paperTheme } from '../../app/themes.ts';
import { CardFoot, DriftLine, MissingAndDeadlines } from '../../decision/notes-of-decision.tsx';
import { openFacts } from '../../decision/question-facts.ts';
import { StepsTable } from '../../decision/steps-table.tsx';
import { VerdictRegion } from '../../decision/verdict-region.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { Section } from '../../ui/section.tsx';
import { useBought } from './bought-words.ts';
import { useOwnWords } from './own-decision.tsx';
import { PrintedReasons, PrintedSources } from './print-reasons.tsx';

/** Who gets the paper: our own people, or the customer, who gets nothing of what is internal. */
export type Copy = 'staff' | 'customer';

const useStyles = makeStyles({
  paper: {
    width: '100%',
    maxWidth: '210mm',
    borderCollapse: 'collapse',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  edge: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  top: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}` },
  bottom: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}` },
  body: { padding: `0 ${tokens.spacingHorizontalXL}` },
  line: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  next: { breakBefore: 'page' },
  title: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    overflowWrap: 'anywhere',
  },
  bought: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  pair: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  facts: {
    columnCount: 2,
    columnGap: tokens.spacingHorizontalXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL },
});

interface Props {
  readonly page: CasePage;
  readonly copy: Copy;
}

/** What only our own people get: ids, the note, our own decision, and the facts with where they come from. */
function Internal({ page, line }: { readonly page: CasePage; readonly line: DecidedLine }) {
  const styles = useStyles();
  const { t, texts, value } = useMessages();
  const { workspace } = useDesk();
  const ownWords = useOwnWords();
  const own = page.ownDecisions.find((one) => one.lineId === line.lineId);
  const open = openFacts(line.decision.questions, line.decision.facts.serviceType);
  const rows: (readonly [label: string, text: string])[] = [
    [t('print.tenantId'), page.tenantId ?? '–'],
    [t('print.partnerId'), workspace?.partnerId ?? '–'],
    ...(own === undefined ? [] : [[t('own.title'), `${ownWords(own)} ${own.reason}`] as const]),
  ];
  return (
    <>
      {open.length === 0 ? null : (
        <Section heading={t('case.stillOpen')}>
          <ul className={styles.list}>
            {open.map((one) => (
              <li key={one.questions[0]}>
                {one.questions[0] === undefined ? null : texts.questions[one.questions[0]].ask}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {page.note.trim() === '' ? null : (
        <Section heading={t('print.note')}>
          <p className={styles.text}>
            <Outside text={page.note} />
          </p>
        </Section>
      )}
      <Section heading={t('print.internal')}>
        {rows.map(([label, text]) => (
          <p key={label} className={styles.text}>
            {t('print.row', { label, value: displayText(text) })}
          </p>
        ))}
        <ul className={mergeClasses(styles.list, styles.facts)}>
          {line.facts.map((one) => (
            <li key={one.fact}>
              {t('print.fact', {
                fact: texts.facts[one.fact as keyof typeof texts.facts] ?? one.fact,
                value: value(one.fact, one.value),
                origin: t(`case.origin.${one.origin}`, { date: one.asOf ?? '' }),
              })}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function PrintedLine({ page, line, copy }: Props & { readonly line: DecidedLine }) {
  const styles = useStyles();
  const bought = useBought();
  const ourName = useDesk().workspace?.companyName ?? '';
  const { rules } = page;
  const isStaff = copy === 'staff';
  return (
    <div className={mergeClasses(styles.line, line !== page.lines[0] && styles.next)}>
      <p className={styles.bought}>{bought(page.bought.find((one) => one.lineId === line.lineId))}</p>
      <div className={styles.pair}>
        <VerdictRegion side="support" line={line} rules={rules} />
        <VerdictRegion side="move" line={line} rules={rules} />
      </div>
      <PrintedReasons line={line} rules={rules} />
      {ourName === '' ? (
        <StepsTable line={line} />
      ) : (
        <StepsTable line={line} ourName={displayText(ourName)} />
      )}
      <MissingAndDeadlines line={line} />
      {isStaff ? <DriftLine line={line} rules={rules} /> : null}
      {isStaff ? <Internal page={page} line={line} /> : null}
      <PrintedSources line={line} />
      <CardFoot line={line} />
    </div>
  );
}

/**
 * A case on paper, white in every theme. Head and foot of the table come again on every page: company, customer and date
 * above, editions and the date of the facts below.
 */
export function PrintSheet({ page, copy }: Props) {
  const styles = useStyles();
  const { t } = useMessages();
  const { workspace, preferences, today } = useDesk();
  const { language } = preferences;
  const customer = displayText(page.customerName);
  const editions = new Set(
    page.lines.flatMap(({ decision }) => [decision.edition, ...decision.drift.map((one) => one.edition)]),
  );
  const days = page.lines.flatMap(({ facts }) => facts.flatMap((one) => one.asOf ?? []));
  const oldest = [...days].sort()[0] ?? today;
  return (
    <FluentProvider
      theme={paperTheme(language)}
      className="print-sheet"
      data-testid="print-sheet"
      lang={language}
    >
      <table role="presentation" className={styles.paper}>
        <thead>
          <tr>
            <td className={mergeClasses(styles.edge, styles.top)}>
              {t('print.head', { company: displayText(workspace?.companyName ?? ''), customer, date: today })}{' '}
              · {t(`print.${copy}`)}
            </td>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td className={styles.body}>
              <h2 className={styles.title}>{t('case.title', { number: page.number, name: customer })}</h2>
              {page.lines.map((line) => (
                <PrintedLine key={line.lineId} page={page} line={line} copy={copy} />
              ))}
            </td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <td className={mergeClasses(styles.edge, styles.bottom)}>
              {t('print.foot', { editions: [...editions].join(', '), date: oldest })}
            </td>
          </tr>
        </tfoot>
      </table>
    </FluentProvider>
  );
}
