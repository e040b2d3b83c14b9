import { Decider } from './decide/decider.ts';
import { recordedFacts } from './decide/facts.ts';
import type { EngineEvent } from './events/engine-event.ts';
import type { JournalRecord } from './events/journal-record.ts';
import { encodeCanonical } from './money/exact-json.ts';
import { createPaperVenue } from './paper/paper-venue.ts';
import type { PaperVenue } from './paper/paper-venue.ts';
import { inertVenue } from './ports/inert-venue.ts';
import type { Venue, VenueCapabilities } from './ports/venue.ts';
import { apply } from './state/apply.ts';
import type { AccountState } from './state/account-state.ts';
import { emptyState } from './state/engine-state.ts';
import { requireNext } from './state/replay.ts';
import { stateHash } from './state/state-hash.ts';
import { ungrouped } from './money/grouped.ts';
import { Venues } from './venues.ts';

/** A record whose cause, decided again, does not lead to its events. */
export interface RecordMismatch {
  readonly seq: number;
  /** The events as journaled, and as decided now; JSON. */
  readonly journaled: string;
  readonly decided: string;
}

export interface Redecided {
  readonly records: number;
  readonly events: number;
  /** Of the last event. */
  readonly seq: number;
  readonly stateHash: string;
  /** The first one; what follows it was not looked at. */
  readonly mismatch: RecordMismatch | undefined;
}

/** What was decided, in what the journal says of it: a fill from before fills said what they realise is without. */
const asJournaled = (decided: readonly EngineEvent[], journaled: readonly EngineEvent[]): EngineEvent[] =>
  decided.map((event, index) => {
    const earlier = journaled[index];
    const isOlder = 'realised' in event && earlier?.type === event.type && !('realised' in earlier);
    return isOlder ? { ...event, realised: undefined } : event;
  });

/**
 * Decides every record of a journal again from what it read then, and compares: no market, no clock, no venue is
 * asked. The records start at the first one.
 */
export const redecide = async (
  records: Iterable<JournalRecord> | AsyncIterable<JournalRecord>,
): Promise<Redecided> => {
  const state = emptyState();
  let paper: PaperVenue | undefined;
  let venues: Venues | undefined;
  const venueOf = (account: AccountState): Venue => {
    if (venues === undefined) throw new Error('The journal does not begin with the start of an engine.');
    return venues.of(account);
  };
  const decider = new Decider(state, venueOf);

  /** Venues as the engine had them when it started: an internal one takes part in decisions. */
  const start = (
    capabilities: VenueCapabilities,
    primaryCapabilities: VenueCapabilities | undefined,
  ): void => {
    paper = capabilities.internal ? createPaperVenue() : undefined;
    venues = new Venues(state, {
      venue: paper ?? inertVenue(capabilities),
      primary: primaryCapabilities && inertVenue(primaryCapabilities),
    });
    venues.connect(() => undefined);
  };

  /** The events its cause leads to; undefined where the events themselves are the cause. */
  const decided = ({ accountId, cause, time }: JournalRecord) => {
    const account = state.accounts.get(accountId);
    if (cause.kind === 'run' || account === undefined) return undefined;
    const facts = recordedFacts(cause.facts);
    switch (cause.kind) {
      case 'command':
        return decider.command(account, cause.command.type, cause.command, time, facts).transaction;
      case 'watch':
        return decider.watch(account, time, facts).transaction;
      case 'wake':
        return decider.wake(account, time, facts).transaction;
      case 'venue': {
        const { print, symbol } = cause;
        const matched = print === undefined ? undefined : paper?.meet(accountId, print);
        return decider.reports(account, matched ?? cause.reports, time, facts, symbol).transaction;
      }
    }
  };

  let count = 0;
  let events = 0;
  let mismatch: RecordMismatch | undefined;
  for await (const record of records) {
    requireNext(state, record);
    count += 1;
    events += record.events.length;
    const transaction = decided(record);
    if (transaction === undefined) {
      for (const event of record.events) {
        apply(state, record.accountId, event, record.time);
        if (event.type === 'engine-started') start(event.manifest.venue, event.manifest.primary);
      }
    } else {
      const journaled = encodeCanonical(record.events);
      const again = encodeCanonical(asJournaled(transaction.events, record.events));
      // Sentences of earlier versions have their numbers without groups.
      if (journaled !== again && ungrouped(journaled) !== ungrouped(again)) {
        mismatch = { seq: record.seq, journaled, decided: again };
        break;
      }
    }
  }
  return { records: count, events, seq: state.seq, stateHash: stateHash(state), mismatch };
};
