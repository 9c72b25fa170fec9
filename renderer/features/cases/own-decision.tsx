import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { GavelRegular } from '@fluentui/react-icons/svg/gavel';
import { useId, useState } from 'react';
import type { CaseId } from '../../../shared/domain/id.ts';
import type { CasePage, OwnDecision } from '../../../shared/ipc/contract/cases.ts';
import type { RequestInput } from '../../../shared/ipc/contract.ts';
import { MOVE_VERDICTS, SUPPORT_VERDICTS } from '../../../shared/rules/vocabulary.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { useVerdictWords } from '../../decision/verdict-chip.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { displayText, Outside } from '../../ui/display-text.tsx';
import { announceFailure } from '../../ui/live-regions.tsx';
import { Section } from '../../ui/section.tsx';

const useStyles = makeStyles({
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flex: '1 1 200px', minWidth: 0 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  box: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  said: { flex: '1 1 240px', minWidth: 0 },
  head: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXXS} 0 0` },
  quiet: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

type Entry = RequestInput<'cases.set-own-decision'>;
type Chosen = Omit<Entry, 'id' | 'lineId'>;

/** Verdicts a company may decide for itself: not those that only say that nothing is decided. */
const decidable = <V extends string>(all: readonly V[]) =>
  all.filter(
    (one): one is Exclude<V, 'not-requested' | 'needs-review'> =>
      one !== 'not-requested' && one !== 'needs-review',
  );

/** The words of an own decision: what was decided on which side. */
export function useOwnWords(): (own: OwnDecision) => string {
  const { t, together } = useMessages();
  const words = useVerdictWords();
  return ({ support, move }) =>
    together([
      ...(support === null ? [] : [t('own.support', { verdict: words.support(support) })]),
      ...(move === null ? [] : [t('own.move', { verdict: words.move(move) })]),
    ]);
}

interface BoxProps {
  readonly own: OwnDecision;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

/** What the company decided, above the verdict, which stays as it is. */
function OwnDecisionBox({ own, onChange, onRemove }: BoxProps) {
  const styles = useStyles();
  const { t } = useMessages();
  const { today } = useDesk();
  const words = useOwnWords();
  const { reason, until, by, at } = own;
  const isOver = until !== null && until < today;
  return (
    <section aria-label={t('own.title')} className={styles.box} data-testid="own-decision">
      <GavelRegular className={styles.icon} aria-hidden />
      <div className={styles.said}>
        <div className={styles.head}>{t('own.decided', { what: words(own) })}</div>
        <p className={styles.text}>
          {t('own.because')} <Outside text={reason} />
        </p>
        <p className={styles.quiet}>
          {t('own.by', { by: displayText(by), date: at.slice(0, 10) })}
          {until === null ? '' : ` ${t(isOver ? 'own.over' : 'own.until', { date: until })}`} {t('own.stays')}
        </p>
      </div>
      <div className={styles.row}>
        <Button onClick={onChange}>{t('own.change')}</Button>
        <Button onClick={onRemove}>{t('own.remove')}</Button>
      </div>
    </section>
  );
}

interface FormProps {
  readonly id: string;
  readonly lineId: string;
  readonly own: OwnDecision | undefined;
  readonly onDone: () => void;
}

/** Records an own decision: a side at least, a reason, and until when. */
function OwnDecisionForm({ id, lineId, own, onDone }: FormProps) {
  const styles = useStyles();
  const reasonId = useId();
  const untilId = useId();
  const { bridge, today } = useDesk();
  const { t, error } = useMessages();
  const words = useVerdictWords();
  const [entry, setEntry] = useState<Chosen>({
    support: (own?.support ?? null) as Chosen['support'],
    move: (own?.move ?? null) as Chosen['move'],
    reason: own?.reason ?? '',
    until: own?.until ?? null,
  });
  const [isTold, setIsTold] = useState(false);
  const set = (patch: Partial<Chosen>) => setEntry((before) => ({ ...before, ...patch }));
  const lacksSide = entry.support === null && entry.move === null;
  const lacksReason = entry.reason.trim() === '';
  const isPast = entry.until !== null && entry.until < today;
  const told = (is: boolean, text: string) => (isTold && is ? { validationMessage: text } : {});

  async function save() {
    setIsTold(true);
    if (lacksSide || lacksReason || isPast) return;
    const reply = await bridge.request('cases.set-own-decision', { id: id as CaseId, lineId, ...entry });
    if (reply.ok) {
      showToast(t('own.saved'), reply.value.changeSetId);
      onDone();
    } else {
      showToast(error(reply.error));
      announceFailure(error(reply.error));
    }
  }

  return (
    <Section heading={t('own.title')} testId="own-decision-form">
      <div className={styles.form} data-typed="lost">
        <p className={styles.text}>{t('own.how')}</p>
        <Field {...told(lacksSide, t('own.noSide'))}>
          <div className={styles.fields}>
            <ChoiceField
              className={styles.field}
              label={t('side.support')}
              value={entry.support}
              options={decidable(SUPPORT_VERDICTS).map((one) => [one, words.support(one)] as const)}
              none={t('own.asDecided')}
              onChange={(support) => set({ support })}
            />
            <ChoiceField
              className={styles.field}
              label={t('side.move')}
              value={entry.move}
              options={decidable(MOVE_VERDICTS).map((one) => [one, words.move(one)] as const)}
              none={t('own.asDecided')}
              onChange={(move) => set({ move })}
            />
            <Field
              className={styles.field}
              label={{ children: t('own.untilField'), htmlFor: untilId }}
              {...told(isPast, t('own.pastUntil'))}
            >
              <Input
                id={untilId}
                type="date"
                min={today}
                value={entry.until ?? ''}
                onChange={(_event, data) => set({ until: data.value === '' ? null : data.value })}
              />
            </Field>
          </div>
        </Field>
        <Field
          required
          label={{ children: t('own.reason'), htmlFor: reasonId }}
          {...told(lacksReason, t('own.noReason'))}
        >
          <Textarea
            id={reasonId}
            maxLength={2000}
            value={entry.reason}
            onChange={(_event, data) => set({ reason: data.value })}
          />
        </Field>
        <div className={styles.row}>
          <Button appearance="primary" onClick={() => void save()}>
            {t('own.save')}
          </Button>
          <Button onClick={onDone}>{t('own.cancel')}</Button>
        </div>
      </div>
    </Section>
  );
}

interface PartProps {
  readonly page: CasePage;
  readonly lineId: string;
  readonly isChanging: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

/** The own decision of a line: what was decided, or the form that records it; nothing while there is neither. */
export function OwnDecisionPart({ page, lineId, isChanging, onChange }: PartProps) {
  const { bridge } = useDesk();
  const { t, error } = useMessages();
  const own = page.ownDecisions.find((one) => one.lineId === lineId);
  if (isChanging) {
    return <OwnDecisionForm id={page.id} lineId={lineId} own={own} onDone={() => onChange(false)} />;
  }
  async function remove() {
    const reply = await bridge.request('cases.remove-own-decision', { id: page.id as CaseId, lineId });
    if (reply.ok) showToast(t('own.removed'), reply.value.changeSetId);
    else showToast(error(reply.error));
  }
  if (own === undefined) return null;
  return <OwnDecisionBox own={own} onChange={() => onChange(true)} onRemove={() => void remove()} />;
}
