import type { Command } from '../commands/command.ts';
import type { Print } from '../model/quote.ts';
import type { VenueReport } from '../ports/venue.ts';
import type { EngineEvent } from './engine-event.ts';
import type { Facts } from './facts.ts';

/** What made the engine act, with everything it read of the world, so that it can be decided again. */
export type Cause =
  | { readonly kind: 'command'; readonly command: Command; readonly facts: Facts }
  | {
      readonly kind: 'venue';
      /** Of what the reports are; absent where a print tells it, and empty for the account as a whole. */
      readonly symbol?: string | undefined;
      readonly reports: readonly VenueReport[];
      readonly print: Print | undefined;
      readonly facts: Facts;
    }
  /** Something was due by the clock. */
  | { readonly kind: 'wake'; readonly facts: Facts }
  /** The equity of the account was looked at. */
  | { readonly kind: 'watch'; readonly facts: Facts }
  /** The engine started, or stopped as asked. */
  | { readonly kind: 'run' };

/** The unit of durability: one cause and all its events. */
export interface JournalRecord {
  /** Of the first event; the others follow without a gap. The only order there is. */
  readonly seq: number;
  /** Engine time, ms UTC. Never decides an order. */
  readonly time: number;
  /** Empty for what belongs to no account: the start and stop of the engine. */
  readonly accountId: string;
  readonly cause: Cause;
  readonly events: readonly EngineEvent[];
}
