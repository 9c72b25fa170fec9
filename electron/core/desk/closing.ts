import type { EventName, EventPayload } from '../../../shared/ipc/events.ts';
import type { Events } from '../ports/events.ts';

/** Closing the window while changes are on their way to the disk (ux 4.3). */
export interface Closing {
  /** Somebody closes the window: true when nothing waits, else it stays, the page is told what waits, and it closes by itself. */
  mayClose(): boolean;
  /** The window is not to close after all. */
  keepOpen(): void;
  /** Closes although something waits, if somebody is closing it: a page that asks of itself closes nothing. */
  lose(): void;
  /** Listens to what the page is told of saving. */
  heard<E extends EventName>(name: E, payload: EventPayload<E>): void;
}

interface Wiring {
  /** Labels of the changes that wait. */
  readonly waiting: () => readonly string[];
  readonly events: Events;
  /** Closes the window; `losing` = at once, whatever waits. */
  readonly shut: (how: 'saved' | 'losing') => void;
}

/** Makes it. A change that is refused meanwhile keeps the window open, so that somebody reads why. */
export function createClosing({ waiting, events, shut }: Wiring): Closing {
  let isAsked = false;
  const say = (changes: readonly string[]) => events.send('app.closing', { changes: [...changes] });
  const keepOpen = () => {
    isAsked = false;
    say([]);
  };
  function settled({ waiting: count, refused }: EventPayload<'store.saving'>): void {
    if (refused) keepOpen();
    else if (count > 0) say(waiting());
    else {
      isAsked = false;
      shut('saved');
    }
  }
  return {
    mayClose: () => {
      if (waiting().length === 0) return true;
      isAsked = true;
      say(waiting());
      return false;
    },
    keepOpen,
    lose: () => {
      if (isAsked) shut('losing');
    },
    heard: (name, payload) => {
      if (isAsked && name === 'store.saving') settled(payload as EventPayload<'store.saving'>);
    },
  };
}
