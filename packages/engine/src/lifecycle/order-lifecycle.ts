import { OrderStatus } from '@tickwire/contracts';

/** States of an order. Those named pending wait for the venue's answer. */
export const orderStates = [
  'pending-new',
  'new',
  'partially-filled',
  'pending-replace',
  'pending-cancel',
  'filled',
  'cancelled',
  'rejected',
] as const;

export type OrderState = (typeof orderStates)[number];

/** What can happen to an order. `complete` is the fill, or the replacement, that leaves nothing open. */
export const orderSteps = [
  'accept',
  'reject',
  'trigger',
  'fill',
  'complete',
  'request-replace',
  'replace',
  'refuse-replace',
  'request-cancel',
  'cancel',
  'refuse-cancel',
] as const;

export type OrderStep = (typeof orderSteps)[number];

/** The working state that fits what has been filled: `new` or `partially-filled`. */
type Resume = 'resume';

type Transitions = Readonly<Partial<Record<OrderStep, OrderState | Resume>>>;

/**
 * State x step -> state, after FIX 4.4 appendix D. A step that is absent cannot happen in that state; final
 * states have none. A venue may fill, complete or cancel on its own in any state that is not final, and an answer to
 * a request that a later request has overtaken leaves the later one pending.
 */
const lifecycle: Readonly<Record<OrderState, Transitions>> = {
  'pending-new': {
    accept: 'new',
    reject: 'rejected',
    trigger: 'pending-new',
    fill: 'partially-filled',
    complete: 'filled',
    'request-cancel': 'pending-cancel',
    cancel: 'cancelled',
  },
  new: {
    reject: 'rejected',
    trigger: 'new',
    fill: 'partially-filled',
    complete: 'filled',
    'request-replace': 'pending-replace',
    'request-cancel': 'pending-cancel',
    cancel: 'cancelled',
  },
  'partially-filled': {
    trigger: 'partially-filled',
    fill: 'partially-filled',
    complete: 'filled',
    'request-replace': 'pending-replace',
    'request-cancel': 'pending-cancel',
    cancel: 'cancelled',
  },
  'pending-replace': {
    trigger: 'pending-replace',
    fill: 'pending-replace',
    complete: 'filled',
    replace: 'resume',
    'refuse-replace': 'resume',
    'request-cancel': 'pending-cancel',
    cancel: 'cancelled',
  },
  'pending-cancel': {
    accept: 'pending-cancel',
    reject: 'rejected',
    trigger: 'pending-cancel',
    fill: 'pending-cancel',
    complete: 'filled',
    replace: 'pending-cancel',
    'refuse-replace': 'pending-cancel',
    cancel: 'cancelled',
    'refuse-cancel': 'resume',
  },
  filled: {},
  cancelled: {},
  rejected: {},
};

/** The state a step leads to; undefined when the step cannot happen in `state`. */
export const nextState = (state: OrderState, step: OrderStep, anyFilled: boolean): OrderState | undefined => {
  const next = lifecycle[state][step];
  if (next !== 'resume') return next;
  return anyFilled ? 'partially-filled' : 'new';
};

/** A final order never changes again. */
export const isFinal = (state: OrderState): boolean =>
  state === 'filled' || state === 'cancelled' || state === 'rejected';

interface PublishedAs {
  /** FIX OrdStatus (39). */
  readonly fix: string;
  /** TradingView's order status. */
  readonly status: OrderStatus;
}

/** How the world calls each state. */
export const publishedAs: Readonly<Record<OrderState, PublishedAs>> = {
  'pending-new': { fix: 'A', status: OrderStatus.PLACING },
  new: { fix: '0', status: OrderStatus.WORKING },
  'partially-filled': { fix: '1', status: OrderStatus.WORKING },
  'pending-replace': { fix: 'E', status: OrderStatus.WORKING },
  'pending-cancel': { fix: '6', status: OrderStatus.WORKING },
  filled: { fix: '2', status: OrderStatus.FILLED },
  cancelled: { fix: '4', status: OrderStatus.CANCELED },
  rejected: { fix: '8', status: OrderStatus.REJECTED },
};
