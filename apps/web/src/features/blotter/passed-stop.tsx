import { useStore } from '@nanostores/react';
import { Side } from '@tickwire/client';
import { quoteOf } from '../../data/quotes.ts';

interface PassedStopProps {
  readonly symbol: string;
  readonly side: Side;
  /** Where the stop is to go; undefined while it stays. */
  readonly stop: number | undefined;
}

/** Warns of a stop the market has already passed, which would not wait. */
export function PassedStop({ symbol, side, stop }: PassedStopProps) {
  const market = useStore(quoteOf(symbol))?.lp;
  if (stop === undefined || market === undefined) return null;
  if (side === Side.BUY ? market < stop : market > stop) return null;
  return <p className="row-warning">The market is already beyond the stop: it would be triggered at once.</p>;
}
