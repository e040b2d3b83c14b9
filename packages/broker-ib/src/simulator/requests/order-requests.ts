import type { ArmedFaults } from '../faults/armed-faults.ts';
import type { Upstream } from '../faults/upstream.ts';
import { completedOrder, completedOrdersEnd } from '../messages/completed-order.ts';
import { openOrder } from '../messages/open-order.ts';
import { openOrderEnd, orderStatus } from '../messages/order-status.ts';
import { errorMessage } from '../messages/system-messages.ts';
import { ManualOrders } from '../orders/manual-orders.ts';
import type { OrderBook } from '../orders/order-book.ts';
import type { OrderDesk } from '../orders/order-desk.ts';
import type { OrderEntry } from '../orders/order-entry.ts';
import type { OrderIdentities } from '../orders/order-identities.ts';
import { OrderRefusal } from '../orders/order-refusal.ts';
import { readOrderTicket, type OrderTicket } from '../orders/order-ticket.ts';
import type { PreTradeCheck } from '../orders/pre-trade-check.ts';
import { isWorking, remainingOf, type SimulatedOrder } from '../orders/simulated-order.ts';
import type { Client } from '../session/client.ts';
import type { FieldReader } from '../wire/field-reader.ts';
import { Request } from '../wire/message-id.ts';
import type { Feature } from './feature.ts';

const MALFORMED_JSON = '{"reject": ';

/** Orders: placed, changed, cancelled and asked for. */
export function orderRequests(options: {
  readonly book: OrderBook;
  readonly desk: OrderDesk;
  readonly entry: OrderEntry;
  readonly check: PreTradeCheck;
  readonly manual: ManualOrders;
  readonly identities: OrderIdentities;
  readonly faults: ArmedFaults;
  readonly upstream: Upstream;
  readonly timeZone: () => string;
  readonly marketPrice: (order: SimulatedOrder) => number;
}): Feature {
  const { book, desk, entry, check, manual, identities, faults, upstream, timeZone, marketPrice } = options;

  /** What TWS refuses it says with the order's id. */
  const refusable = (client: Client, orderId: number, act: () => void): void => {
    try {
      act();
    } catch (error) {
      if (!(error instanceof OrderRefusal)) throw error;
      client.send(errorMessage(orderId, error.code, error.message));
    }
  };
  const whatIf = (client: Client, ticket: OrderTicket): void => {
    const draft = entry.draft(client.id, ticket);
    client.send(openOrder(draft, identities.seenBy(client, draft), check.impact(draft)));
  };
  const place = (client: Client, ticket: OrderTicket): void =>
    refusable(client, ticket.orderId, () => {
      if (ticket.fields.whatIf === '1') whatIf(client, ticket);
      else entry.place(client.id, ticket);
    });
  const tell = (client: Client, order: SimulatedOrder): void => {
    const identity = identities.seenBy(client, order);
    client.send(openOrder(order, identity));
    client.send(orderStatus(order, identity));
  };
  const version = (fields: FieldReader): void => {
    fields.text();
    fields.end();
  };

  return {
    handlers: {
      [Request.PLACE_ORDER](client, fields) {
        const ticket = readOrderTicket(fields);
        if (faults.take('drop-before-order') !== undefined) {
          client.connection.drop();
          return;
        }
        if (faults.take('order-lost') !== undefined) return;
        const code = faults.take('order-rejected');
        if (code !== undefined) {
          client.send(
            errorMessage(ticket.orderId, code, 'Order rejected - reason:The simulator was asked to.'),
          );
          return;
        }
        if (faults.take('order-malformed-reject') !== undefined) {
          client.send(
            errorMessage(ticket.orderId, 201, 'Order rejected - reason:See the details.', MALFORMED_JSON),
          );
          return;
        }
        if (faults.take('drop-after-order') !== undefined) client.connection.drop();
        upstream.reach(() => place(client, ticket));
      },
      [Request.CANCEL_ORDER](client, fields) {
        const orderId = fields.int();
        fields.texts(3);
        fields.end();
        if (faults.take('cancel-lost') !== undefined) return;
        const order = book.byOrderId(client.id, orderId);
        if (order !== undefined && isWorking(order) && faults.take('fill-before-cancel') !== undefined) {
          desk.fill(order, remainingOf(order), order.terms.limit ?? marketPrice(order));
        }
        upstream.reach(() => refusable(client, orderId, () => entry.cancel(client.id, orderId)));
      },
      [Request.GLOBAL_CANCEL](_client, fields) {
        fields.texts(2);
        fields.end();
        upstream.reach(() => {
          for (const order of book.working) desk.cancel(book.get(order.permId) ?? order);
        });
      },
      [Request.OPEN_ORDERS](client, fields) {
        version(fields);
        for (const order of book.working) if (order.clientId === client.id) tell(client, order);
        client.send(openOrderEnd());
      },
      [Request.ALL_OPEN_ORDERS](client, fields) {
        version(fields);
        for (const order of book.working) tell(client, order);
        client.send(openOrderEnd());
      },
      [Request.AUTO_OPEN_ORDERS](client, fields) {
        fields.text();
        const bind = fields.bool();
        fields.end();
        if (client.id !== 0) {
          client.send(
            errorMessage(-1, 321, "Error validating request.-'bD' : cause - Only client 0 can bind orders."),
          );
          return;
        }
        client.bindsManualOrders = bind;
        if (!bind) return;
        manual.bindAll();
        for (const order of book.working) if (ManualOrders.isManual(order)) tell(client, order);
      },
      [Request.COMPLETED_ORDERS](client, fields) {
        const apiOnly = fields.bool();
        fields.end();
        for (const order of book.all) {
          const ended = order.transmitted && !isWorking(order) && order.status !== 'Inactive';
          if (ended && !(apiOnly && ManualOrders.isManual(order)))
            client.send(completedOrder(order, timeZone()));
        }
        client.send(completedOrdersEnd());
      },
    },
    clientStarted(client) {
      const own = book.working.filter(({ clientId }) => clientId === client.id);
      if (own.length === 0 || faults.take('orders-replayed') === undefined) return;
      for (const order of own) tell(client, order);
      client.send(openOrderEnd());
    },
  };
}
