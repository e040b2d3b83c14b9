import type { Price } from '../money/fixed-point.ts';

/** What an order of a bracket is for: closing with a gain, or with a loss. */
export type BracketRole = 'take-profit' | 'stop-loss';

/** A stop at a price, or one that follows the market at a distance. A guaranteed one fills at its price, whatever the market does. */
export type BracketStop =
  | { readonly kind: 'stop-loss' | 'guaranteed'; readonly price: Price }
  | { readonly kind: 'trailing'; readonly trail: Price };

/** What protects an entry or a position: one of the two at least. */
export interface Bracket {
  readonly takeProfit: Price | undefined;
  readonly stop: BracketStop | undefined;
}

const sameStop = (a: BracketStop | undefined, b: BracketStop | undefined): boolean => {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind === 'trailing' || b.kind === 'trailing')
    return a.kind === 'trailing' && b.kind === 'trailing' && a.trail === b.trail;
  return a.kind === b.kind && a.price === b.price;
};

export const sameBracket = (a: Bracket | undefined, b: Bracket | undefined): boolean =>
  a?.takeProfit === b?.takeProfit && sameStop(a?.stop, b?.stop);
