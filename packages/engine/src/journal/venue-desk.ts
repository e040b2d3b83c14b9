import type { JournalRecord } from '../events/journal-record.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Venue, VenueDelivery, VenueReport } from '../ports/venue.ts';
import type { AccountState } from '../state/account-state.ts';
import type { Effect } from '../state/effect.ts';
import type { Committed } from './group-commit.ts';
import { handOver } from './hand-over.ts';

/** The order an effect sends to its venue, if it does. */
const sentOrder = ({ event, order }: Effect): string | undefined =>
  (event.type === 'order-placed' || event.type === 'order-activated') && order?.state !== 'inactive'
    ? event.orderId
    : undefined;

/** Whether somebody asked for more risk: what closes or protects a position is better late than never. */
const addsRisk = ({ event, order }: Effect): boolean =>
  (event.type === 'order-placed' || event.type === 'replace-requested') &&
  event.entered !== undefined &&
  order?.reduceOnly !== true;

const TOO_LATE = 'The journal was unavailable when it was asked for, so the venue was not told';

/**
 * Tells venues outside the process what durable events ask of them. What was decided meanwhile counts: an order that
 * is to be cancelled before it was sent never is, and one that had to wait for an unavailable journal comes too late,
 * unless it closes or protects a position.
 */
export class VenueDesk {
  readonly #receive: (delivery: VenueDelivery) => void;
  readonly #termsOf: (symbol: string) => InstrumentTerms | undefined;
  /** Orders that are decided and not sent. */
  readonly #unsent = new Set<string>();
  /** Orders whose cancel was sent before it was durable. */
  readonly #cancelled = new Set<string>();

  constructor(
    receive: (delivery: VenueDelivery) => void,
    termsOf: (symbol: string) => InstrumentTerms | undefined,
  ) {
    this.#receive = receive;
    this.#termsOf = termsOf;
  }

  /** Takes note of what is not durable yet. While the journal is unavailable cancels do not wait for it. */
  decided(venue: Venue, record: JournalRecord, effects: readonly Effect[], suspended: boolean): void {
    for (const effect of effects) {
      const { event } = effect;
      const sent = sentOrder(effect);
      if (sent !== undefined) this.#unsent.add(sent);
      if (suspended && event.type === 'cancel-requested' && !this.#unsent.has(event.orderId)) {
        this.#cancelled.add(event.orderId);
        this.#tell(venue, effect, record);
      }
    }
  }

  /** Hands over what has become durable. */
  committed(venue: Venue, account: AccountState, { record, effects, late }: Committed): void {
    for (const effect of effects) {
      const { event } = effect;
      const sent = sentOrder(effect);
      if (sent !== undefined) {
        this.#unsent.delete(sent);
        const cancelling = account.orders.get(sent)?.state === 'pending-cancel';
        if (late && addsRisk(effect))
          this.#answer(effect, { type: 'cancelled', orderId: sent, reason: TOO_LATE });
        else if (cancelling) this.#answer(effect, { type: 'cancelled', orderId: sent });
        else this.#tell(venue, effect, record);
      } else if (event.type === 'replace-requested' && late && addsRisk(effect)) {
        this.#answer(effect, { type: 'replace-refused', orderId: event.orderId, reason: TOO_LATE });
      } else if (event.type !== 'cancel-requested') {
        this.#tell(venue, effect, record);
      } else if (!this.#cancelled.delete(event.orderId) && account.orders.has(event.orderId)) {
        this.#tell(venue, effect, record);
      }
    }
  }

  #tell(venue: Venue, effect: Effect, record: JournalRecord): void {
    const answered = handOver(venue, effect, record, this.#termsOf);
    if (answered !== undefined) this.#receive(answered);
  }

  #answer({ accountId, order }: Effect, report: VenueReport): void {
    if (order !== undefined) this.#receive({ accountId, symbol: order.symbol, reports: [report] });
  }
}
