import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { ChannelQuestion } from './channel-question.tsx';
import { IntakeQuestion } from './intake-question.tsx';
import type { Intake, Step } from './intake-store.ts';
import { QuickCheckQuestion } from './quick-check-question.tsx';
import { WantQuestion, WhatQuestion, WhichQuestion } from './what-question.tsx';

const CHECK_WORDS = {
  'all-stated': 'intake.checkedAll',
  'one-by-one': 'intake.checkedOne',
  'all-unknown': 'intake.checkedNone',
} as const;

interface Props {
  readonly state: Intake;
  readonly onDone: () => void;
}

/** Questions 2 to 5 of the current line; the answered ones are one line each. */
export function LineQuestions({ state, onDone }: Props) {
  const { t, value } = useMessages();
  const { workspace } = useDesk();
  const { step, open } = state;
  const line = state.intake.lines[state.line];
  if (line === undefined) return null;
  const asksCheckHere = state.asksCheck && state.line === 0;
  const afterWant: Step = asksCheckHere ? 'check' : 'want';
  const words = (fact: string, answer: string | undefined) =>
    answer === undefined ? undefined : value(fact, answer);
  const check = state.intake.quickCheck;
  const answerWant = (patch: Parameters<Intake['answer']>[0], next: Step) => {
    state.answer(patch, next);
    if (!asksCheckHere) onDone();
  };
  return (
    <>
      <IntakeQuestion
        number={2}
        title={t('intake.what')}
        isOpen={step === 'what' || step === 'which'}
        answer={words('serviceType', line.serviceType)}
        onChange={() => open('what')}
      >
        {step === 'which' ? (
          <WhichQuestion line={line} onAnswer={state.answer} />
        ) : (
          <WhatQuestion key={line.lineId} line={line} onAnswer={state.answer} />
        )}
      </IntakeQuestion>
      <IntakeQuestion
        number={3}
        title={t('intake.where')}
        isOpen={step === 'where'}
        answer={words('acquisitionChannel', line.acquisitionChannel)}
        onChange={() => open('where')}
      >
        <ChannelQuestion
          chinaCloud={workspace?.cloud === 'china-21v'}
          onChoose={(acquisitionChannel) => state.answer({ acquisitionChannel }, 'want')}
        />
      </IntakeQuestion>
      <IntakeQuestion
        number={4}
        title={t('intake.want')}
        isOpen={step === 'want'}
        answer={line.wish === undefined ? undefined : t(`intake.want.${line.wish}`)}
        onChange={() => open('want')}
      >
        <WantQuestion key={line.lineId} line={line} next={afterWant} onAnswer={answerWant} />
      </IntakeQuestion>
      {asksCheckHere ? (
        <IntakeQuestion
          number={5}
          title={t('intake.check')}
          isOpen={step === 'check'}
          answer={check === undefined ? undefined : t(CHECK_WORDS[check.how])}
          onChange={() => open('check')}
        >
          <QuickCheckQuestion chosen={check} onCheck={state.check} onDone={onDone} />
        </IntakeQuestion>
      ) : null}
    </>
  );
}
