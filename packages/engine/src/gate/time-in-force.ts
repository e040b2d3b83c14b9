import type { PreOrder } from '@tickwire/contracts';
import type { TimeInForce } from '../model/order.ts';

const known: ReadonlyMap<string, TimeInForce> = new Map([
  ['GTC', 'gtc'],
  ['DAY', 'day'],
  ['IOC', 'ioc'],
  ['FOK', 'fok'],
]);

/** How long an order asks to work; undefined when it is none of the durations there are. */
export const timeInForceOf = ({ duration }: PreOrder): TimeInForce | undefined =>
  duration === undefined ? 'gtc' : known.get(duration.type.toUpperCase());

/** Whether what is not filled at once is cancelled. */
export const isImmediate = (timeInForce: TimeInForce | undefined): boolean =>
  timeInForce === 'ioc' || timeInForce === 'fok';
