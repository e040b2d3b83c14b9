import type { JournalRecord, MarketFacts } from '../events/journal-record.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Venue, VenueReport } from '../ports/venue.ts';
import type { Effect } from '../state/effect.ts';

const noFacts: MarketFacts = { open: false, quote: undefined, depth: undefined, rate: undefined };

/** Tells an external venue what a durable event asks of it, and returns what it answers at once. */
export const handOver = (
  venue: Venue,
  { event, order }: Effect,
  { cause }: JournalRecord,
  termsOf: (symbol: string) => InstrumentTerms | undefined,
): readonly VenueReport[] => {
  const terms = order === undefined ? undefined : termsOf(order.symbol);
  if (order === undefined || terms === undefined) return [];
  const facts = (cause.kind === 'command' ? cause.facts : undefined) ?? noFacts;
  switch (event.type) {
    case 'order-placed':
      return venue.place({ order, terms }, facts);
    case 'replace-requested':
      return venue.replace({ order, terms }, facts);
    case 'cancel-requested':
      return venue.cancel({ order, terms });
    default:
      return [];
  }
};
