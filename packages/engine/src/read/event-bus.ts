import type { EngineEvent } from '../events/engine-event.ts';
import type { Facts } from '../events/facts.ts';
import type { JournalRecord } from '../events/journal-record.ts';
import type { Journal, JournalPosition } from '../ports/journal.ts';
import { Listeners } from './listeners.ts';

/** What an event is about. */
export type BusEventKind = 'market' | 'order' | 'fill' | 'risk' | 'halt' | 'account' | 'run';

/** A durable event. `market` tells what a decision read; all others carry the engine's event. */
export type BusEvent = {
  /** The one order of events; a `market` event stands before the event it shares its seq with. */
  readonly seq: number;
  /** Engine time, ms UTC. */
  readonly time: number;
  readonly accountId: string;
} & (
  | { readonly kind: 'market'; readonly facts: Facts }
  | { readonly kind: Exclude<BusEventKind, 'market'>; readonly event: EngineEvent }
);

/** The durable history of an engine, as it happens and from any point of it. */
export interface EventBus {
  /** Tells `handler` of every event of these kinds, in order. One that throws disturbs no other. Returns the end. */
  subscribe(kinds: readonly BusEventKind[] | 'all', handler: (event: BusEvent) => void): () => void;
  /** What has happened from a seq on, or from a time, which stands for the first event at or after it. */
  replay(from: JournalPosition): AsyncIterable<BusEvent>;
}

const kindOf = ({ type }: EngineEvent): Exclude<BusEventKind, 'market'> => {
  switch (type) {
    case 'engine-started':
    case 'engine-shut-down':
      return 'run';
    case 'halt-raised':
    case 'halt-lifted':
      return 'halt';
    case 'order-refused':
    case 'brackets-edited':
    case 'limits-set':
    case 'standing-noted':
    case 'position-reopened':
      return 'risk';
    case 'account-opened':
    case 'account-configured':
    case 'instrument-listed':
    case 'leverage-set':
    case 'command-answered':
    case 'day-closed':
    case 'charge-noted':
    case 'position-stated':
    case 'position-priced':
    case 'cash-stated':
      return 'account';
    case 'order-filled':
    case 'fill-corrected':
    case 'fill-charged':
      return 'fill';
    default:
      return 'order';
  }
};

const isEmpty = ({ symbols, marks, rates }: Facts): boolean =>
  symbols === undefined && marks === undefined && rates === undefined;

function* eventsOf({ seq, time, accountId, cause, events }: JournalRecord): Iterable<BusEvent> {
  if (cause.kind !== 'run' && !isEmpty(cause.facts)) {
    yield { kind: 'market', seq, time, accountId, facts: cause.facts };
  }
  for (const [index, event] of events.entries()) {
    yield { kind: kindOf(event), seq: seq + index, time, accountId, event };
  }
}

/** The bus over a journal; `tell` takes the records as they become durable. */
export const createEventBus = (
  journal: Journal,
  onListenerError: (error: unknown) => void,
): EventBus & { tell(record: JournalRecord): void } => {
  const listeners = new Listeners<BusEvent>(onListenerError);
  return {
    subscribe(kinds, handler) {
      return listeners.add((event) => {
        if (kinds === 'all' || kinds.includes(event.kind)) handler(event);
      });
    },
    async *replay(from) {
      const reached = (event: BusEvent): boolean => 'time' in from || event.seq >= from.seq;
      for await (const record of journal.read(from)) {
        for (const event of eventsOf(record)) if (reached(event)) yield event;
      }
    },
    tell(record) {
      if (listeners.isEmpty) return;
      for (const event of eventsOf(record)) listeners.tell(event);
    },
  };
};
