import { noFacts } from '../events/facts.ts';
import type { JournalRecord } from '../events/journal-record.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Venue, VenueDelivery, VenueReport } from '../ports/venue.ts';
import type { Effect } from '../state/effect.ts';
import type { Order } from '../model/order.ts';
import { attachesLegs } from './attached-legs.ts';

/** Tells an external venue what a durable event asks of it, and returns what it answers at once, if anything. `legs` go along with an order that is placed. */
export const handOver = (
  venue: Venue,
  { accountId, event, order }: Effect,
  { cause }: JournalRecord,
  termsOf: (symbol: string) => InstrumentTerms | undefined,
  legs?: readonly Order[],
): VenueDelivery | undefined => {
  const terms = order === undefined ? undefined : termsOf(order.symbol);
  if (order === undefined || terms === undefined) return undefined;
  // An inactive leg, or one that ended as such.
  if (!order.activated && !attachesLegs(venue)) return undefined;
  const answer = (answered: Iterable<VenueReport>): VenueDelivery | undefined => {
    const reports = [...answered];
    return reports.length === 0 ? undefined : { accountId, symbol: order.symbol, reports };
  };
  const read = cause.kind === 'run' ? undefined : Object.values(cause.facts.symbols ?? {});
  const facts = read?.find((held) => held?.ticker === order.symbol) ?? noFacts;
  switch (event.type) {
    case 'order-placed':
    case 'order-activated':
      return answer(venue.place({ order, terms, legs }, facts));
    case 'order-amended':
    case 'replace-requested':
      return answer(venue.replace({ order, terms }, facts));
    case 'cancel-requested':
      return answer(venue.cancel({ order, terms }));
    case 'order-cancelled':
      return order.activated ? undefined : answer(venue.cancel({ order, terms }));
    default:
      return undefined;
  }
};
