/** Heights of bid and ask, CSS pixels below the top of the price pane. */
export interface QuoteHeights {
  readonly bid: number;
  readonly ask: number;
}

/**
 * Where the labels of bid and ask stand so that they cover neither each other nor the label of the last price, which stays:
 * as near to their lines as that allows, the ask above, and each on its side however the last price goes to and fro between
 * the two. `height` is that of a label.
 */
export function placeQuoteLabels(
  { bid, ask }: QuoteHeights,
  last: number | undefined,
  height: number,
): QuoteHeights {
  if (last === undefined) {
    const short = Math.max(0, height - (bid - ask)) / 2;
    return { ask: ask - short, bid: bid + short };
  }
  if (ask > last) {
    const first = Math.max(ask, last + height);
    return { ask: first, bid: Math.max(bid, first + height) };
  }
  if (bid < last) {
    const first = Math.min(bid, last - height);
    return { ask: Math.min(ask, first - height), bid: first };
  }
  return { ask: Math.min(ask, last - height), bid: Math.max(bid, last + height) };
}
