import type { EventName, EventPayload } from '../../../shared/ipc/events.ts';

/** Messages to the page. */
export interface Events {
  send<E extends EventName>(name: E, payload: EventPayload<E>): void;
}
