import { OrderStatus } from '@tickwire/contracts';

/**
 * States of an order. Those named pending wait for the venue's answer; an inactive one, a leg of a bracket, waits for its
 * parent to fill; venues know of it only where they take legs along, and may end it there.
 */
export const orderStates = [
  'inactive',
  'pending-new',
  'new',
  'partially-filled',
  'pending-replace',
  'pending-cancel',
  'filled',
  'cancelled',
  'expired',
  'rejected',
] as const;

export type OrderState = (typeof orderStates)[number];

/** What can happen to an order. `amend` changes an inactive one, `trail` moves the stop of one that follows the market; `correct` changes what it has filled; `complete` is the fill, or the answer to a replacement, that leaves nothing open. */
export const orderSteps = [
  'amend',
  'activate',
  'accept',
  'reject',
  'trigger',
  'trail',
  'fill',
  'complete',
  'correct',
  'request-replace',
  'replace',
  'refuse-replace',
  'request-cancel',
  'cancel',
  'refuse-cancel',
  'expire',
] as const;

export type OrderStep = (typeof orderSteps)[number];

/** The state of an order that works and is not being cancelled. */
export type WorkingState = 'new' | 'partially-filled' | 'pending-replace';

/** The working state that fits what has been filled and asked for. */
type Resume = 'resume';

type Transitions = Readonly<Partial<Record<OrderStep, OrderState | Resume>>>;

/**
 * State x step -> state, after FIX 4.4 appendix D. A step that is absent cannot happen in that state; final
 * states have none. A venue may fill, complete or cancel on its own in any state that is not final. An acknowledgement
 * that a fill has overtaken changes nothing, and an answer to a request that a later one has overtaken leaves that pending.
 * What is pending comes before what has filled: nothing completes an order of which the venue may yet work more.
 */
const lifecycle: Readonly<Record<OrderState, Transitions>> = {
  inactive: {
    amend: 'inactive',
    activate: 'pending-new',
    reject: 'rejected',
    cancel: 'cancelled',
  },
  'pending-new': {
    accept: 'new',
    reject: 'rejected',
    trigger: 'pending-new',
    trail: 'pending-new',
    fill: 'partially-filled',
    complete: 'filled',
    'request-cancel': 'pending-cancel',
    cancel: 'cancelled',
    expire: 'expired',
  },
  new: {
    reject: 'rejected',
    trigger: 'new',
    trail: 'new',
    fill: 'partially-filled',
    complete: 'filled',
    correct: 'resume',
    'request-replace': 'pending-replace',
    'request-cancel': 'pending-cancel',
    cancel: 'cancelled',
    expire: 'expired',
  },
  'partially-filled': {
    accept: 'partially-filled',
    trigger: 'partially-filled',
    trail: 'partially-filled',
    fill: 'partially-filled',
    complete: 'filled',
    correct: 'resume',
    'request-replace': 'pending-replace',
    'request-cancel': 'pending-cancel',
    cancel: 'cancelled',
    expire: 'expired',
  },
  'pending-replace': {
    accept: 'pending-replace',
    trigger: 'pending-replace',
    trail: 'pending-replace',
    fill: 'pending-replace',
    complete: 'filled',
    correct: 'pending-replace',
    replace: 'resume',
    'refuse-replace': 'resume',
    'request-cancel': 'pending-cancel',
    cancel: 'cancelled',
    expire: 'expired',
  },
  'pending-cancel': {
    accept: 'pending-cancel',
    reject: 'rejected',
    trigger: 'pending-cancel',
    trail: 'pending-cancel',
    fill: 'pending-cancel',
    complete: 'filled',
    correct: 'pending-cancel',
    replace: 'pending-cancel',
    'refuse-replace': 'pending-cancel',
    cancel: 'cancelled',
    expire: 'expired',
    'refuse-cancel': 'resume',
  },
  filled: {},
  cancelled: {},
  expired: {},
  rejected: {},
};

/** The state a step leads to, `resumed` where the order just works on; undefined when the step cannot happen in `state`. */
export const nextState = (
  state: OrderState,
  step: OrderStep,
  resumed: WorkingState = 'new',
): OrderState | undefined => {
  const next = lifecycle[state][step];
  return next === 'resume' ? resumed : next;
};

/** A final order never changes again. */
export const isFinal = (state: OrderState): boolean =>
  state === 'filled' || state === 'cancelled' || state === 'expired' || state === 'rejected';

interface PublishedAs {
  /** FIX OrdStatus (39). */
  readonly fix: string;
  /** TradingView's order status. */
  readonly status: OrderStatus;
}

/** How the world calls each state. */
export const publishedAs: Readonly<Record<OrderState, PublishedAs>> = {
  inactive: { fix: '9', status: OrderStatus.INACTIVE },
  'pending-new': { fix: 'A', status: OrderStatus.PLACING },
  new: { fix: '0', status: OrderStatus.WORKING },
  'partially-filled': { fix: '1', status: OrderStatus.WORKING },
  'pending-replace': { fix: 'E', status: OrderStatus.WORKING },
  'pending-cancel': { fix: '6', status: OrderStatus.WORKING },
  filled: { fix: '2', status: OrderStatus.FILLED },
  cancelled: { fix: '4', status: OrderStatus.CANCELED },
  expired: { fix: 'C', status: OrderStatus.CANCELED },
  rejected: { fix: '8', status: OrderStatus.REJECTED },
};
