import { toUnits, fromUnits, grouped } from '@tickwire/engine';
import type { OrderTerms, Price, Quantity } from '@tickwire/engine';
import type { IbInstrument } from '../contracts/ib-contracts.ts';

/** The increment prices around `price` have to keep to; zero when IB names none. */
export const incrementAt = ({ priceSteps }: IbInstrument, price: Price): Price => {
  const size = price < 0n ? -price : price;
  const step = priceSteps.findLast(({ from }) => toUnits(from) <= size);
  return step === undefined ? 0n : toUnits(step.increment);
};

const checkPrice = (ib: IbInstrument, price: Price | undefined): string | undefined => {
  if (price === undefined) return undefined;
  const increment = incrementAt(ib, price);
  if (increment === 0n || price % increment === 0n) return undefined;
  return `The price ${grouped(fromUnits(price))} is not a multiple of ${grouped(fromUnits(increment))}, as ${ib.instrument.ticker} trades there: change it.`;
};

/** Why IB would not take an order on these terms, as a sentence; undefined when nothing speaks against it. `open` is what is to be sent of it. */
export const checkOrder = (
  ib: IbInstrument,
  { limitPrice, stopPrice, trail }: OrderTerms,
  open: Quantity,
): string | undefined => {
  const { ticker } = ib.instrument;
  const increment = toUnits(ib.sizeIncrement);
  if (open < toUnits(ib.minSize))
    return `The quantity ${grouped(fromUnits(open))} is below ${grouped(ib.minSize)}, the least of ${ticker} that Interactive Brokers takes.`;
  if (increment > 0n && open % increment !== 0n)
    return `The quantity ${grouped(fromUnits(open))} is not a multiple of ${grouped(ib.sizeIncrement)}, as ${ticker} trades at Interactive Brokers: change it.`;
  // Where a trailing stop starts is reckoned from a price, not entered: it is rounded.
  return checkPrice(ib, limitPrice) ?? (trail === undefined ? checkPrice(ib, stopPrice) : undefined);
};
