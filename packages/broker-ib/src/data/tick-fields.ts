/** What a quote consists of. */
export type QuoteField =
  | 'bid'
  | 'ask'
  | 'last'
  | 'high'
  | 'low'
  | 'close'
  | 'open'
  | 'bidSize'
  | 'askSize'
  | 'lastSize'
  | 'volume'
  | 'lastTime';

/** Fields that are told as sizes; all others but the time are prices. */
export const sizeFields: ReadonlySet<QuoteField> = new Set(['bidSize', 'askSize', 'lastSize', 'volume']);

/** A kind of tick of TWS in this product's words. */
export interface TickKind {
  readonly field: QuoteField;
  readonly isDelayed: boolean;
}

const live: readonly (readonly [type: number, field: QuoteField])[] = [
  [0, 'bidSize'],
  [1, 'bid'],
  [2, 'ask'],
  [3, 'askSize'],
  [4, 'last'],
  [5, 'lastSize'],
  [6, 'high'],
  [7, 'low'],
  [8, 'volume'],
  [9, 'close'],
  [14, 'open'],
  [45, 'lastTime'],
];

/** The same fields, told late to those who have no subscription. */
const delayed: readonly (readonly [type: number, field: QuoteField])[] = [
  [66, 'bid'],
  [67, 'ask'],
  [68, 'last'],
  [69, 'bidSize'],
  [70, 'askSize'],
  [71, 'lastSize'],
  [72, 'high'],
  [73, 'low'],
  [74, 'volume'],
  [75, 'close'],
  [76, 'open'],
  [88, 'lastTime'],
];

/** The kinds of ticks that quotes are made of, by TWS's number. */
export const tickKinds: ReadonlyMap<number, TickKind> = new Map<number, TickKind>([
  ...live.map(([type, field]) => [type, { field, isDelayed: false }] as const),
  ...delayed.map(([type, field]) => [type, { field, isDelayed: true }] as const),
]);
