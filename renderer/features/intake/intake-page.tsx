import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStore } from 'zustand';
import type { CustomerId } from '../../../shared/domain/id.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { useKeyShortcuts } from '../../app/keys/binding-labels.ts';
import { caseRoute } from '../../app/routes.ts';
import { showToast } from '../../app/toasts.tsx';
import { displayText } from '../../ui/display-text.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { CustomerQuestion } from './customer-question.tsx';
import { IntakeQuestion } from './intake-question.tsx';
import { createIntakeStore, resumeDraft } from './intake-store.ts';
import { LineList } from './line-list.tsx';
import { LineQuestions } from './line-questions.tsx';
import { MoreFacts } from './more-facts.tsx';
import { SoFar } from './so-far.tsx';
import { useIntakeKeys } from './use-intake-keys.ts';

const useStyles = makeStyles({
  columns: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, alignItems: 'flex-start' },
  questions: {
    flex: '1 1 340px',
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  answers: { flex: '1 1 380px', minWidth: 0 },
  foot: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingHorizontalXL})`,
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  save: { marginInlineStart: 'auto' },
});

const clockTime = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false }).format(
    new Date(instant),
  );

/** New case (S-06): five questions by keyboard alone, the verdict live beside them. */
export function IntakePage({ customerId }: { readonly customerId: string | undefined }) {
  const styles = useStyles();
  const { bridge, preferences } = useDesk();
  const { t, error } = useMessages();
  const shortcuts = useKeyShortcuts();
  const [, go] = useHashLocation();
  const [store] = useState(() => createIntakeStore(bridge));
  const state = useStore(store);
  const [ready, setReady] = useState(false);
  const saveButton = useRef<HTMLButtonElement | null>(null);

  useEffect(() => {
    const begin =
      customerId === undefined
        ? resumeDraft(bridge, store)
        : store.getState().chooseExisting(customerId as CustomerId, '');
    void begin.then(() => setReady(true));
    return () => store.getState().flush();
  }, [bridge, store, customerId]);

  async function save() {
    const saved = await state.save();
    if (saved === null) return;
    showToast(t('intake.saved', { number: saved.number }), saved.changeSetId);
    go(caseRoute(saved.id));
  }
  async function discard() {
    await state.discard();
    go('/today');
  }
  useIntakeKeys(state, () => void save());

  const customer = state.intake.customer;
  const isNew = customer !== undefined && 'newName' in customer;
  const shownName = state.customerName === '' ? t('intake.customerUnnamed') : displayText(state.customerName);
  const customerAnswer =
    customer === undefined
      ? undefined
      : `${shownName} · ${isNew ? t('intake.customerIsNew') : t('intake.customerKnown')}`;
  const beside =
    state.draftSavedAt === null
      ? undefined
      : t('intake.draftSaved', { time: clockTime(state.draftSavedAt, preferences.language) });
  return (
    <>
      <PageHeading title={t('intake.title')} beside={beside} takesFocus={false} />
      {state.foundDraftOf === null ? null : (
        <MessageBar intent="info">
          <MessageBarBody>
            {t('intake.draftFound', { time: clockTime(state.foundDraftOf, preferences.language) })}
          </MessageBarBody>
        </MessageBar>
      )}
      {state.error === null ? null : <Refusal text={error(state.error)} />}
      {ready ? (
        <div className={styles.columns}>
          <div className={styles.questions}>
            <IntakeQuestion
              number={1}
              title={t('intake.customer')}
              isOpen={state.step === 'customer'}
              answer={customerAnswer}
              onChange={() => state.open('customer')}
            >
              <CustomerQuestion
                initial={state.intake.customerText}
                onType={state.typeCustomer}
                onNew={state.chooseNew}
                onExisting={(id, name) => void state.chooseExisting(id, name)}
              />
            </IntakeQuestion>
            <LineList state={state} />
            <LineQuestions state={state} onDone={() => saveButton.current?.focus()} />
            <MoreFacts state={state} />
          </div>
          <div className={styles.answers}>
            <SoFar state={state} />
          </div>
        </div>
      ) : null}
      <div className={styles.foot}>
        <Button onClick={state.addLine} aria-keyshortcuts={shortcuts('intakeLine')}>
          {t('intake.anotherLine')}
        </Button>
        <Button appearance="subtle" onClick={() => void discard()}>
          {t('intake.discard')}
        </Button>
        <Button
          appearance="primary"
          className={styles.save}
          aria-keyshortcuts={shortcuts('intakeSave')}
          ref={(element: HTMLButtonElement | null) => {
            saveButton.current = element;
          }}
          onClick={() => void save()}
        >
          {t('intake.save')}
        </Button>
      </div>
    </>
  );
}
