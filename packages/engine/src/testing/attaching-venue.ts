import type { Side } from '@tickwire/contracts';
import { noFacts } from '../events/facts.ts';
import type { Order } from '../model/order.ts';
import type { Quantity } from '../money/fixed-point.ts';
import { createPaperVenue } from '../paper/paper-venue.ts';
import type { PaperVenue } from '../paper/paper-venue.ts';
import type { VenueOrder, VenueReport } from '../ports/venue.ts';

export interface AttachingVenue extends PaperVenue {
  /** What is still open there, by order. */
  open(): Map<string, Quantity>;
}

/** An order as the venue has it. */
interface Work {
  readonly side: Side;
  readonly placed: VenueOrder;
  qty: Quantity;
  filled: Quantity;
  /** The size that was asked for last. */
  asked: Quantity;
  isEnded: boolean;
  /** Whether it is a leg that the venue has started by itself and nobody has asked for yet. */
  isOwn: boolean;
}

const ends: ReadonlySet<VenueReport['type']> = new Set(['cancelled', 'rejected', 'expired']);

/**
 * A venue that executes as the paper venue does, takes legs along with their order and starts them as it fills: for what of it has
 * filled, whatever the account holds besides. Every fill is an execution with an id.
 */
export const createAttachingVenue = (): AttachingVenue => {
  const paper = createPaperVenue();
  const waiting = new Map<string, VenueOrder>();
  const works = new Map<string, Work>();
  let executions = 0;

  const work = (placed: VenueOrder, { qty, filledQty }: Order, isOwn: boolean): void => {
    const { id, side } = placed.order;
    works.set(id, { side, placed, qty, filled: filledQty, asked: qty, isEnded: false, isOwn });
  };

  const isOpen = ({ isEnded, qty, filled }: Work): boolean => !isEnded && qty > filled;

  function* noted(reports: Iterable<VenueReport>): Generator<VenueReport> {
    for (const report of reports) {
      const at = 'orderId' in report ? works.get(report.orderId) : undefined;
      if (at === undefined) continue;
      if (report.type === 'filled') {
        at.filled += report.qty;
        executions += 1;
        yield { ...report, execution: { id: `E-${executions}`, side: at.side } };
        yield* startLegs(report.orderId, at);
        continue;
      }
      if (report.type === 'replaced') at.qty = at.asked;
      if (ends.has(report.type)) {
        at.isEnded = true;
        for (const [id, { order }] of waiting) if (order.parentId === at.placed.order.id) waiting.delete(id);
      }
      if (!at.isOwn) yield report;
    }
  }

  const resize = (at: Work, order: Order, qty: Quantity): Iterable<VenueReport> => {
    at.asked = qty;
    const { limitPrice, stopPrice, trail } = order;
    const asking = { ...order, requested: { qty, limitPrice, stopPrice, trail } };
    return noted(paper.replace({ ...at.placed, order: asking }, noFacts));
  };

  function* startLegs(parentId: string, { filled }: Work): Generator<VenueReport> {
    for (const [id, leg] of waiting) {
      if (leg.order.parentId !== parentId) continue;
      waiting.delete(id);
      const order = { ...leg.order, qty: filled };
      work(leg, order, true);
      yield* noted(paper.place({ ...leg, order }, noFacts));
    }
    for (const at of works.values()) {
      const { order } = at.placed;
      if (order.parentId === parentId && at.isOwn && isOpen(at)) yield* resize(at, order, filled);
    }
  }

  /** A leg that it has started is asked for. */
  function* takeOver(at: Work, placed: VenueOrder): Generator<VenueReport> {
    const { order } = placed;
    const { id: orderId, qty } = order;
    const wasOpen = isOpen(at);
    if (at.filled >= qty) {
      paper.cancel(placed);
      at.isOwn = false;
      at.isEnded = true;
      if (at.filled > qty) yield { type: 'cancelled', orderId };
    } else if (wasOpen) {
      yield { type: 'accepted', orderId };
      yield* resize(at, order, qty);
      at.isOwn = false;
    } else {
      const rest = { ...order, filledQty: at.filled };
      work(placed, rest, false);
      yield* noted(paper.place({ ...placed, order: rest }, noFacts));
    }
  }

  return {
    ...paper,
    capabilities: {
      ...paper.capabilities,
      name: 'The attaching venue',
      features: [...paper.capabilities.features, 'attached-legs'],
    },
    connect(receiver) {
      paper.connect((delivery) => receiver({ ...delivery, reports: noted(delivery.reports) }));
    },
    place(placed, facts) {
      const { order, terms, legs = [] } = placed;
      const { id, parentId = '' } = order;
      if (!order.activated) {
        const parent = works.get(parentId);
        if (parent !== undefined && isOpen(parent) && parent.filled === 0n) waiting.set(id, placed);
        return [];
      }
      waiting.delete(id);
      const known = works.get(id);
      if (known !== undefined) return takeOver(known, placed);
      work(placed, order, false);
      for (const leg of legs) waiting.set(leg.id, { order: leg, terms });
      return noted(paper.place(placed, facts));
    },
    replace(replaced, facts) {
      const { order } = replaced;
      if (!order.activated) {
        if (waiting.has(order.id)) waiting.set(order.id, replaced);
        return [];
      }
      const at = works.get(order.id);
      if (at !== undefined) at.asked = order.requested?.qty ?? order.qty;
      return noted(paper.replace(replaced, facts));
    },
    cancel(cancelled) {
      const { id: orderId, activated, qty } = cancelled.order;
      waiting.delete(orderId);
      const at = works.get(orderId);
      if (at === undefined) return activated ? [{ type: 'cancelled', orderId }] : [];
      at.isOwn = false;
      const wasOpen = isOpen(at);
      const answers = [...noted(paper.cancel(cancelled))];
      if (!activated) return [];
      // What it has filled beyond what was known to work has ended it.
      return wasOpen || at.filled === qty ? answers : [{ type: 'cancelled', orderId }];
    },
    open: () =>
      new Map([...works].flatMap(([id, at]) => (isOpen(at) ? [[id, at.qty - at.filled] as const] : []))),
  };
};
