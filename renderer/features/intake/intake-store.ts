import { createStore, type StoreApi } from 'zustand/vanilla';
import type { IntakeDraft, IntakeLine, QuickCheck } from '../../../shared/domain/draft.ts';
import type { CustomerId } from '../../../shared/domain/id.ts';
import type { DecidedLines } from '../../../shared/ipc/contract/cases.ts';
import type { AppBridge } from '../../../shared/ipc/contract.ts';
import type { AppError } from '../../../shared/result/app-error.ts';
import { answerOnLine, blankIntake, blankLine } from './intake-answers.ts';

/** A question of the intake; lines have their own 2, 3 and 4. */
export type Step = 'customer' | 'what' | 'which' | 'where' | 'want' | 'check';

export interface Intake {
  readonly intake: IntakeDraft;
  /** Line being filled, from 0. */
  readonly line: number;
  /** The question that is open. */
  readonly step: Step;
  /** True for a new customer, and for one whose three facts are not all known. */
  readonly asksCheck: boolean;
  readonly customerName: string;
  readonly decided: DecidedLines | null;
  readonly updating: boolean;
  readonly draftSavedAt: string | null;
  readonly foundDraftOf: string | null;
  readonly error: AppError | null;
  typeCustomer(text: string): void;
  chooseNew(name: string): void;
  chooseExisting(id: CustomerId, name: string): Promise<void>;
  answer(patch: Partial<IntakeLine>, next: Step): void;
  answerFact(fact: string, value: string): void;
  check(check: QuickCheck): void;
  setNote(note: string): void;
  open(step: Step): void;
  toLine(line: number): void;
  addLine(): void;
  discard(): Promise<void>;
  /** Saves the case; answers its id and number, null when it was refused. */
  save(): Promise<{ readonly id: string; readonly number: number; readonly changeSetId: string } | null>;
  /** Puts the waiting draft on the disk now. */
  flush(): void;
}

const KEEP_MS = 400;
export const MOST_LINES = 20;

/** State of the intake screen. Every answer is decided by the main process and kept as a draft. */
export function createIntakeStore(bridge: AppBridge): StoreApi<Intake> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  let over = false;
  let keeping: Promise<void> = Promise.resolve();
  return createStore<Intake>((set, get) => {
    async function keepOnce(): Promise<void> {
      if (over) return;
      const reply = await bridge.request('cases.save-draft', { intake: get().intake });
      set(reply.ok ? { draftSavedAt: reply.value.savedAt } : { error: reply.error });
    }
    /** Keeps what is typed, after what is being kept already. */
    function keep(): Promise<void> {
      clearTimeout(timer);
      timer = undefined;
      keeping = keeping.then(keepOnce);
      return keeping;
    }
    async function decide(): Promise<void> {
      newest += 1;
      const mine = newest;
      const late = setTimeout(() => set({ updating: true }), 100);
      const reply = await bridge.request('cases.decide-draft', { intake: get().intake });
      clearTimeout(late);
      if (mine !== newest) return;
      set(reply.ok ? { decided: reply.value, updating: false } : { error: reply.error, updating: false });
    }
    function change(intake: IntakeDraft, rest: Partial<Intake> = {}): void {
      set({ intake, error: null, ...rest });
      clearTimeout(timer);
      timer = setTimeout(() => void keep(), KEEP_MS);
      void decide();
    }
    const onLine = (patch: Partial<IntakeLine>): IntakeDraft => {
      const { intake, line } = get();
      return {
        ...intake,
        lines: intake.lines.map((one, index) => (index === line ? { ...one, ...patch } : one)),
      };
    };
    return {
      intake: blankIntake(),
      line: 0,
      step: 'customer',
      asksCheck: true,
      customerName: '',
      decided: null,
      updating: false,
      draftSavedAt: null,
      foundDraftOf: null,
      error: null,
      typeCustomer: (customerText) => set({ intake: { ...get().intake, customerText } }),
      chooseNew: (name) =>
        change(
          { ...get().intake, customer: { newName: name }, customerText: name },
          { step: 'what', asksCheck: true, customerName: name },
        ),
      chooseExisting: async (existing, name) => {
        const reply = await bridge.request('cases.prefill', { customerId: existing });
        const asksCheck = !(reply.ok && reply.value.quickCheckKnown);
        const customerName = reply.ok ? reply.value.name : name;
        change(
          { ...get().intake, customer: { existing }, customerText: customerName },
          { step: 'what', asksCheck, customerName },
        );
      },
      answer: (patch, next) => change(onLine(patch), { step: next }),
      answerFact: (fact, value) => change(answerOnLine(get().intake, get().line, fact, value)),
      check: (quickCheck) => change({ ...get().intake, quickCheck }),
      setNote: (note) => change({ ...get().intake, note }),
      open: (step) => set({ step }),
      toLine: (line) => set({ line, step: 'what' }),
      addLine: () => {
        const { intake } = get();
        if (intake.lines.length >= MOST_LINES) return;
        change(
          { ...intake, lines: [...intake.lines, blankLine(intake.lines.length + 1)] },
          { line: intake.lines.length, step: 'what' },
        );
      },
      discard: async () => {
        over = true;
        clearTimeout(timer);
        // A draft on its way would be there again after this.
        await keeping;
        await bridge.request('cases.discard-draft', {});
      },
      save: async () => {
        // On the disk before the case: it goes with it, and an undo of the case brings it back.
        await (timer === undefined ? keeping : keep());
        over = true;
        const reply = await bridge.request('cases.save', { intake: get().intake });
        if (reply.ok) return reply.value;
        over = false;
        set({ error: reply.error });
        return null;
      },
      flush: () => {
        if (timer !== undefined) void keep();
      },
    };
  });
}

/** Goes on with the draft that waits, if there is one. */
export async function resumeDraft(bridge: AppBridge, store: StoreApi<Intake>): Promise<void> {
  const reply = await bridge.request('cases.draft', {});
  if (!reply.ok || reply.value.intake === null) return;
  const { intake } = reply.value;
  const customer = intake.customer;
  store.setState({ intake, foundDraftOf: reply.value.savedAt, customerName: intake.customerText });
  if (customer === undefined) return;
  if ('existing' in customer) await store.getState().chooseExisting(customer.existing, intake.customerText);
  else store.getState().chooseNew(customer.newName);
  store.setState({ step: firstOpenStep(intake, store.getState().asksCheck) });
}

/** The first question of the first line that has no answer yet. */
export function firstOpenStep(intake: IntakeDraft, asksCheck: boolean): Step {
  const [line] = intake.lines;
  if (line?.serviceType === undefined) return 'what';
  if (line.acquisitionChannel === undefined) return 'where';
  if (line.wish === undefined) return 'want';
  return asksCheck ? 'check' : 'want';
}
