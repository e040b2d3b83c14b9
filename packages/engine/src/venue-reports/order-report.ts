import type { EngineEvent } from '../events/engine-event.ts';
import { nextState } from '../lifecycle/order-lifecycle.ts';
import type { OrderStep } from '../lifecycle/order-lifecycle.ts';
import type { Order } from '../model/order.ts';
import type { VenueReport } from '../ports/venue.ts';

/** Reports on what has become of an order, other than its fills. */
export type OrderReport = Exclude<
  VenueReport,
  { type: 'filled' | 'corrected' | 'charged' | 'adopted' | 'position' | 'cash' }
>;

const steps: Readonly<Record<OrderReport['type'], OrderStep>> = {
  accepted: 'accept',
  rejected: 'reject',
  triggered: 'trigger',
  trailed: 'trail',
  replaced: 'replace',
  'replace-refused': 'refuse-replace',
  cancelled: 'cancel',
  'cancel-refused': 'refuse-cancel',
  expired: 'expire',
};

/** Whether the order's state allows what the venue says. */
export const fits = (order: Order, report: OrderReport): boolean => {
  if (report.type === 'replaced' && order.requested === undefined) return false;
  if (report.type === 'trailed' && order.trail === undefined) return false;
  return nextState(order.state, steps[report.type]) !== undefined;
};

export const eventOf = (report: OrderReport): EngineEvent => {
  const { orderId } = report;
  switch (report.type) {
    case 'accepted':
      return { type: 'order-accepted', orderId };
    case 'rejected':
      return { type: 'order-rejected', orderId, reason: report.reason };
    case 'triggered':
      return { type: 'order-triggered', orderId };
    case 'trailed':
      return { type: 'order-trailed', orderId, stopPrice: report.stopPrice };
    case 'replaced':
      return { type: 'order-replaced', orderId };
    case 'replace-refused':
      return { type: 'replace-refused', orderId, reason: report.reason };
    case 'cancelled':
      return { type: 'order-cancelled', orderId, reason: report.reason };
    case 'cancel-refused':
      return { type: 'cancel-refused', orderId, reason: report.reason };
    case 'expired':
      return { type: 'order-expired', orderId, reason: report.reason };
  }
};
