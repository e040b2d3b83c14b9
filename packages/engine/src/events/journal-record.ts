import type { Command } from '../commands/command.ts';
import type { Book, Print, Quote } from '../model/quote.ts';
import type { VenueReport } from '../ports/venue.ts';
import type { EngineEvent } from './engine-event.ts';

/** Everything a decision read beyond the engine's own state. */
export interface MarketFacts {
  readonly open: boolean;
  readonly quote: Quote | undefined;
  readonly depth: Book | undefined;
  /** Instrument currency to account currency; undefined when unknown, or when they are the same. */
  readonly rate: number | undefined;
}

/** What made the engine act. A command stands here as it was submitted, so that it can be decided again. */
export type Cause =
  | { readonly kind: 'command'; readonly command: Command; readonly facts: MarketFacts | undefined }
  | {
      readonly kind: 'venue';
      readonly reports: readonly VenueReport[];
      readonly print: Print | undefined;
      readonly rate: number | undefined;
    }
  | { readonly kind: 'start' };

/** The unit of durability: one cause and all its events. */
export interface JournalRecord {
  /** Of the first event; the others follow without a gap. The only order there is. */
  readonly seq: number;
  /** Engine time, ms UTC. Never decides an order. */
  readonly time: number;
  readonly accountId: string;
  readonly cause: Cause;
  readonly events: readonly EngineEvent[];
}
