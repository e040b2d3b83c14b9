import type { IbMessage } from './ib-session.ts';

/** What a message of TWS means for whoever it is about. */
export type IbMeaning =
  // The connection.
  | 'upstream-lost'
  | 'upstream-restored-data-lost'
  | 'upstream-restored'
  | 'port-reset'
  | 'client-id-in-use'
  | 'too-fast'
  | 'farm-broken'
  | 'farm-restored'
  | 'information'
  /** Failed validation: a new order or a request is refused for good; after a modification the order works on as it was. */
  | 'refused'
  | 'read-only'
  // Orders.
  | 'duplicate-order-id'
  | 'change-refused'
  | 'order-rejected'
  | 'order-cancelled'
  | 'order-works'
  | 'modified-too-early'
  | 'cancel-not-possible'
  | 'cancel-after-fill'
  // Requests and subscriptions.
  | 'no-definition'
  | 'no-permission'
  | 'too-many-subscriptions'
  | 'no-data'
  | 'history-pacing'
  | 'history-cancelled'
  | 'history-failed'
  | 'already-over'
  | 'depth-reset'
  | 'depth-halted'
  | 'depth-not-offered'
  | 'not-subscribed'
  | 'maybe-delayed'
  | 'partly-subscribed'
  | 'delayed'
  | 'delayed-not-enabled'
  | 'stream-dead'
  | 'tick-by-tick-refused'
  | 'competing-session'
  /** Nobody here knows it: neither a refusal nor a success. */
  | 'ambiguous';

const meanings: ReadonlyMap<number, IbMeaning> = new Map([
  [100, 'too-fast'],
  [101, 'too-many-subscriptions'],
  [103, 'duplicate-order-id'],
  [104, 'change-refused'],
  [105, 'change-refused'],
  [109, 'refused'],
  [110, 'refused'],
  [135, 'refused'],
  [136, 'cancel-not-possible'],
  [161, 'cancel-not-possible'],
  [165, 'already-over'],
  [200, 'no-definition'],
  [201, 'order-rejected'],
  [202, 'order-cancelled'],
  [203, 'no-permission'],
  [300, 'already-over'],
  [309, 'too-many-subscriptions'],
  [310, 'already-over'],
  [316, 'depth-halted'],
  [317, 'depth-reset'],
  [320, 'refused'],
  [322, 'refused'],
  [326, 'client-id-in-use'],
  [329, 'refused'],
  [354, 'not-subscribed'],
  [366, 'already-over'],
  [383, 'refused'],
  [387, 'refused'],
  [388, 'refused'],
  [399, 'order-works'],
  [404, 'order-works'],
  [434, 'refused'],
  [460, 'no-permission'],
  [1100, 'upstream-lost'],
  [1101, 'upstream-restored-data-lost'],
  [1102, 'upstream-restored'],
  [1300, 'port-reset'],
  [2102, 'modified-too-early'],
  [2103, 'farm-broken'],
  [2104, 'farm-restored'],
  [2105, 'farm-broken'],
  [2106, 'farm-restored'],
  [2110, 'upstream-lost'],
  [2157, 'farm-broken'],
  [2158, 'farm-restored'],
  [10089, 'maybe-delayed'],
  [10090, 'partly-subscribed'],
  [10092, 'depth-not-offered'],
  [10147, 'cancel-not-possible'],
  [10167, 'delayed'],
  [10168, 'delayed-not-enabled'],
  [10182, 'stream-dead'],
  [10189, 'tick-by-tick-refused'],
  [10190, 'tick-by-tick-refused'],
  [10197, 'competing-session'],
  [10225, 'stream-dead'],
  [10289, 'no-permission'],
  [10293, 'no-permission'],
  [10314, 'refused'],
]);

const FIRST_WARNING = 2100;
const LAST_WARNING = 2169;

function ofHistory(text: string): IbMeaning {
  if (/no data/i.test(text)) return 'no-data';
  if (/pacing/i.test(text)) return 'history-pacing';
  if (/cancel/i.test(text)) return 'history-cancelled';
  return 'history-failed';
}

function ofCancel(text: string): IbMeaning {
  return /state: *filled/i.test(text) ? 'cancel-after-fill' : 'cancel-not-possible';
}

/** What a message means, by its code; its text is read for 162, 321 and 10148 alone, whose codes mean several things. */
export function meaningOf({ code, text }: IbMessage): IbMeaning {
  if (code === 162) return ofHistory(text);
  if (code === 321) return /read-?only/i.test(text) ? 'read-only' : 'refused';
  if (code === 10148) return ofCancel(text);
  const meaning = meanings.get(code);
  if (meaning !== undefined) return meaning;
  return code >= FIRST_WARNING && code <= LAST_WARNING ? 'information' : 'ambiguous';
}

/** The farms of TWS: quotes, history and contracts come from different ones. */
export type IbFarm = 'quotes' | 'history' | 'contracts';

const farms: ReadonlyMap<number, IbFarm> = new Map([
  [2103, 'quotes'],
  [2104, 'quotes'],
  [2105, 'history'],
  [2106, 'history'],
  [2157, 'contracts'],
  [2158, 'contracts'],
]);

/** Which farm a `farm-broken` or `farm-restored` message is about. */
export function farmOf({ code }: IbMessage): IbFarm | undefined {
  return farms.get(code);
}
