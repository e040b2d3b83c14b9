import type { JournalRecord } from '../events/journal-record.ts';
import { isFinal } from '../lifecycle/order-lifecycle.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import type { Order } from '../model/order.ts';
import type { Venue, VenueDelivery, VenueReport } from '../ports/venue.ts';
import type { AccountState } from '../state/account-state.ts';
import type { Effect } from '../state/effect.ts';
import { attachesLegs, goesAlong, inactiveLegs, legsAlong } from './attached-legs.ts';
import type { Committed } from './group-commit.ts';
import { handOver } from './hand-over.ts';

/** The order that an effect makes known to its venue, if it does. */
const newOrder = (venue: Venue, { event, order }: Effect): Order | undefined => {
  const attaches = attachesLegs(venue);
  // A leg that was attached is known.
  const isNew =
    (event.type === 'order-placed' && (attaches || order?.state !== 'inactive')) ||
    (event.type === 'order-activated' && !attaches);
  return isNew ? order : undefined;
};

/** Whether an effect asks the venue to end an order, or a leg that is attached to one. */
const asksToCancel = (venue: Venue, { event, order }: Effect): boolean =>
  event.type === 'cancel-requested' ||
  (event.type === 'order-cancelled' && order?.activated === false && attachesLegs(venue));

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
  /** Legs that the venue had started and was not asked for, as they had ended or were to: more than they have filled may work there. */
  readonly #unasked = new Set<string>();
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
      const { order } = effect;
      const placed = newOrder(venue, effect);
      if (placed !== undefined) this.#unsent.add(placed.id);
      if (!suspended || order === undefined || !asksToCancel(venue, effect)) continue;
      if (this.#unsent.has(order.id)) continue;
      this.#cancelled.add(order.id);
      this.#tell(venue, effect, record);
    }
  }

  /** Hands over what has become durable. */
  committed(venue: Venue, account: AccountState, committed: Committed): void {
    const { record, effects, late } = committed;
    for (const effect of effects) {
      const { event, order } = effect;
      if (order === undefined) continue;
      const { id } = order;
      if (event.type !== 'order-filled' && isFinal(order.state)) this.#unasked.delete(id);
      if (event.type === 'order-placed' || event.type === 'order-activated') {
        this.#send(venue, account, effect, committed);
      } else if (event.type === 'order-filled') {
        this.#filled(venue, account, order);
      } else if (event.type === 'replace-requested' && late && addsRisk(effect)) {
        this.#answer(effect, { type: 'replace-refused', orderId: id, reason: TOO_LATE });
      } else if (asksToCancel(venue, effect)) {
        const isSettled = this.#cancelled.delete(id) || this.#unsent.delete(id);
        const isThere = event.type === 'order-cancelled' || account.orders.has(id);
        if (!isSettled && isThere) this.#tell(venue, effect, record);
      } else if (account.orders.has(id) && !this.#unsent.has(id)) {
        this.#tell(venue, effect, record);
      }
    }
  }

  /** Sends an order, with the legs that were placed with it, or starts a leg, unless that is too late. */
  #send(venue: Venue, account: AccountState, effect: Effect, { record, effects, late }: Committed): void {
    const { order } = effect;
    if (order === undefined || (order.state === 'inactive' && !attachesLegs(venue))) return;
    const { id } = order;
    const now = account.orders.get(id);
    const isEnding = now === undefined || now.state === 'pending-cancel';
    if (order.state === 'inactive' && (isEnding || goesAlong(effects, order))) return;
    const unsent = this.#unsent.delete(id);
    if (late && addsRisk(effect)) {
      this.#answer(effect, { type: 'cancelled', orderId: id, reason: TOO_LATE });
    } else if (!isEnding) {
      const legs = attachesLegs(venue) ? legsAlong(account, effects, order) : [];
      for (const leg of legs) this.#unsent.delete(leg.id);
      this.#tell(venue, effect, record, legs);
    } else if (unsent && now !== undefined) {
      this.#answer(effect, { type: 'cancelled', orderId: id });
    } else if (attachesLegs(venue)) {
      this.#unasked.add(id);
    }
  }

  /** A venue that starts legs by itself is told which of them have nothing to do. */
  #filled(venue: Venue, account: AccountState, order: Order): void {
    if (!attachesLegs(venue)) return;
    if (isFinal(order.state) && this.#unasked.delete(order.id)) this.#withdraw(venue, order);
    // What they could have protected was closed by the fill: started all the same, they would open something.
    for (const leg of inactiveLegs(account, order)) this.#withdraw(venue, leg);
  }

  /** Ends what works of a leg that the venue may have started, beyond what it has filled. */
  #withdraw(venue: Venue, order: Order): void {
    const terms = this.#termsOf(order.symbol);
    const reports = terms === undefined ? [] : [...venue.cancel({ order, terms })];
    const { accountId, symbol } = order;
    if (reports.length > 0) this.#receive({ accountId, symbol, reports });
  }

  #tell(venue: Venue, effect: Effect, record: JournalRecord, legs?: readonly Order[]): void {
    const answered = handOver(venue, effect, record, this.#termsOf, legs);
    if (answered !== undefined) this.#receive(answered);
  }

  #answer({ accountId, order }: Effect, report: VenueReport): void {
    if (order !== undefined) this.#receive({ accountId, symbol: order.symbol, reports: [report] });
  }
}
