import { useState } from 'react';
import { useStore } from 'zustand';
import type { StartState } from '../../../shared/ipc/contract/app.ts';
import { useDesk } from '../../app/desk-context.tsx';
import { CentredPage } from '../../ui/centred-page.tsx';
import { createFirstRunStore } from './first-run-store.ts';
import { StartChoice } from './start-choice.tsx';
import { WhereItIsKept } from './where-it-is-kept.tsx';
import { WhoYouAre } from './who-you-are.tsx';

/** First run (S-01): how to start, who you are, where it is kept. A restart resumes the page. */
export function FirstRunPage({ start }: { readonly start: Extract<StartState, { state: 'first-run' }> }) {
  const { bridge, restart } = useDesk();
  const [store] = useState(() => createFirstRunStore(bridge, start.draft));
  const state = useStore(store);
  const { page } = state.draft;
  return (
    <CentredPage>
      {page === 'start' ? <StartChoice state={state} deleted={start.deleted} onOpened={restart} /> : null}
      {page === 'who' ? <WhoYouAre state={state} onOpened={restart} /> : null}
      {page === 'where' ? <WhereItIsKept state={state} start={start} onOpened={restart} /> : null}
    </CentredPage>
  );
}
