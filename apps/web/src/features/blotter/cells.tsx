import { useStore } from '@nanostores/react';
import { Side } from '@tickwire/client';
import { dayHidden } from '../../data/hidden-day.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { quoteOf } from '../../data/quotes.ts';
import { chooseSymbol } from '../../data/selection.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { formatQuantity } from '../../format/quantity.ts';
import { formatInstant, formatRecent, formatTime } from '../../format/time.ts';
import { FlashingNumber } from '../../ui/flashing-number.tsx';
import './blotter.css';

/** A symbol that opens its chart. */
export function SymbolCell({ symbol }: { readonly symbol: string }) {
  return (
    <button
      type="button"
      className="blotter-symbol"
      title="Show on the chart"
      onClick={() => chooseSymbol(symbol)}
    >
      {symbol}
    </button>
  );
}

/** A price in the spelling of its symbol; a dash when there is none. */
export function PriceCell({
  symbol,
  price,
}: {
  readonly symbol: string;
  readonly price: number | undefined;
}) {
  const prices = usePriceFormat(symbol);
  return price === undefined || !prices ? '–' : prices.format(price);
}

export function QuantityCell({ symbol, quantity }: { readonly symbol: string; readonly quantity: number }) {
  const info = useStore(symbolInfo(symbol));
  return formatQuantity(quantity, info?.lot_size);
}

/** The last price, moving. */
export function LastPriceCell({ symbol }: { readonly symbol: string }) {
  const prices = usePriceFormat(symbol);
  const quote = useStore(quoteOf(symbol));
  return quote && prices ? <FlashingNumber value={quote.lp} text={prices.format(quote.lp)} /> : '–';
}

/** When it was, in the reader's own time zone. */
export function TimeCell({ time }: { readonly time: number }) {
  return (
    <span className="muted" title={formatInstant(time)}>
      {formatRecent(time, Date.now())}
    </span>
  );
}

/** When it was in the market, whose day may be hidden. */
export function MarketTimeCell({ symbol, time }: { readonly symbol: string; readonly time: number }) {
  const isHidden = useStore(dayHidden(symbol));
  return isHidden ? <span className="muted">{formatTime(time, 'seconds')}</span> : <TimeCell time={time} />;
}

export function SideCell({ side, text }: { readonly side: Side; readonly text: string }) {
  return <span className={side === Side.BUY ? 'up' : 'down'}>{text}</span>;
}
