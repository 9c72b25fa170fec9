import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { CaseId } from '../../../shared/domain/id.ts';
import type { CasePage, DecidedLine, TriedFacts } from '../../../shared/ipc/contract/cases.ts';
import type { RequestOutput } from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import type { FactName } from '../../../shared/rules/facts.ts';
import { useDesk, useMessages } from '../../app/desk-context.tsx';
import { showToast } from '../../app/toasts.tsx';
import { DecisionCard } from '../../decision/decision-card.tsx';
import { announce, announceFailure } from '../../ui/live-regions.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { ComparedEditions } from './compared-editions.tsx';
import { OwnDecisionPart } from './own-decision.tsx';
import { ThenAndNow } from './then-and-now.tsx';
import { TrialBar, WhatIfPanel } from './what-if.tsx';
import { WhyNot } from './why-not.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  ask: { alignSelf: 'flex-start' },
  trial: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
  },
});

/** Says both verdicts of a card that has just been decided anew. */
function useAnnounceVerdicts(): (line: DecidedLine) => void {
  const { t, texts } = useMessages();
  return ({ decision }) =>
    announce(
      `${t('side.support')}: ${texts.support[decision.support].head} ${t('side.move')}: ${texts.move[decision.move].head}`,
    );
}

interface Trial {
  readonly data: RequestOutput<'cases.what-if'> | null;
  readonly error: AppError | null;
}

const NOTHING: Trial = { data: null, error: null };

/** The card as it would be with the tried facts, decided anew whenever they or the case change; nothing while none is tried. */
function useTrial(
  id: string,
  line: DecidedLine,
  tried: TriedFacts,
  onDecided: (line: DecidedLine) => void,
): Trial {
  const { bridge } = useDesk();
  const [trial, setTrial] = useState<Trial>(NOTHING);
  const tell = useRef(onDecided);
  useEffect(() => {
    tell.current = onDecided;
  });
  const isTrying = Object.keys(tried).length > 0;
  useEffect(() => {
    if (!isTrying) return;
    let isWanted = true;
    void bridge
      .request('cases.what-if', { id: id as CaseId, lineId: line.lineId, facts: tried })
      .then((reply) => {
        if (!isWanted) return;
        setTrial(({ data }) =>
          reply.ok ? { data: reply.value, error: null } : { data, error: reply.error },
        );
        if (reply.ok) tell.current(reply.value.line);
      });
    return () => {
      isWanted = false;
    };
  }, [bridge, id, line, tried, isTrying]);
  return isTrying ? trial : NOTHING;
}

/** What may be open above the card; the paper takes its place. */
export type Panel = 'what-if' | 'own' | 'print';

interface Props {
  readonly page: CasePage;
  readonly line: DecidedLine;
  /** The panel that is open above the card. */
  readonly panel: Panel | null;
  readonly onPanel: (panel: Panel | null) => void;
}

/** One line of a case: its card, and the card as it would be while facts are tried out. */
export function CaseLine({ page, line, panel, onPanel }: Props) {
  const styles = useStyles();
  const { bridge } = useDesk();
  const { t, texts, error } = useMessages();
  const announceVerdicts = useAnnounceVerdicts();
  const [tried, setTried] = useState<TriedFacts>({});
  const [fact, setFact] = useState<FactName | null>(null);
  // Each press of a row's button opens the panel anew, so that it takes the focus.
  const [opened, setOpened] = useState(0);
  const [asksWhyNot, setAsksWhyNot] = useState(false);
  const [comparesEditions, setComparesEditions] = useState(false);
  const { lineId } = line;

  async function answer(asked: string, value: string | number) {
    const reply = await bridge.request('cases.answer', { id: page.id as CaseId, lineId, fact: asked, value });
    if (!reply.ok) {
      showToast(error(reply.error));
      announceFailure(error(reply.error));
      return;
    }
    showToast(t('case.answered', { what: texts.facts[asked as FactName] ?? asked }), reply.value.changeSetId);
    const decided = reply.value.page.lines.find((one) => one.lineId === lineId);
    if (decided !== undefined) announceVerdicts(decided);
  }

  const tryFact = (asked: string, value: string | number) =>
    setTried((before) => ({ ...before, [asked]: value }));
  const trial = useTrial(page.id, line, tried, announceVerdicts);
  const takeBack = (asked: string) => setTried(({ [asked]: _gone, ...others }) => others);
  const back = () => {
    setTried({});
    setFact(null);
    onPanel(null);
  };
  const isTrying = Object.keys(tried).length > 0;
  const shown = trial.data?.line ?? line;
  const editions = comparesEditions ? (
    <ComparedEditions id={page.id} lineId={lineId} />
  ) : (
    <Button className={styles.ask} onClick={() => setComparesEditions(true)}>
      {t('compare.open')}
    </Button>
  );
  const whyNot = asksWhyNot ? (
    <WhyNot
      id={page.id}
      line={line}
      onAnswer={(asked, value) => void answer(asked, value)}
      onTry={(facts) => {
        setTried(facts);
        onPanel('what-if');
      }}
    />
  ) : (
    <Button className={styles.ask} onClick={() => setAsksWhyNot(true)}>
      {t('whyNot.title')}
    </Button>
  );
  return (
    <div className={styles.line}>
      {isTrying ? (
        <TrialBar
          tried={tried}
          today={line}
          trial={trial.data?.line ?? null}
          onTakeBack={takeBack}
          onBack={back}
        />
      ) : (
        <ThenAndNow line={line} />
      )}
      <OwnDecisionPart
        page={page}
        lineId={lineId}
        isChanging={panel === 'own'}
        onChange={(isOpen) => onPanel(isOpen ? 'own' : null)}
      />
      {panel === 'what-if' ? (
        <WhatIfPanel key={opened} line={shown} fact={fact} onFact={setFact} onTry={tryFact} />
      ) : null}
      {trial.error === null ? null : <Refusal text={error(trial.error)} />}
      <div className={isTrying ? styles.trial : undefined} data-testid={isTrying ? 'trial' : 'card'}>
        <DecisionCard
          line={shown}
          rules={trial.data?.rules ?? page.rules}
          onAnswer={isTrying ? tryFact : (asked, value) => void answer(asked, value)}
          onTry={(asked) => {
            setFact(asked as FactName);
            setOpened(opened + 1);
            onPanel('what-if');
          }}
          belowDrift={isTrying || line.decision.drift.length === 0 ? null : editions}
          belowWhy={isTrying ? null : whyNot}
        />
      </div>
    </div>
  );
}
