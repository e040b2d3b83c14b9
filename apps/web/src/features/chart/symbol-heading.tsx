import { useStore } from '@nanostores/react';
import type { SymbolInfo } from '@tickwire/client';
import { useEffect } from 'react';
import { usePriceFormat } from '../../data/price-formats.ts';
import { useQuoteAge } from '../../data/quote-age.ts';
import { quoteOf } from '../../data/quotes.ts';
import { $serverNow } from '../../data/server-now.ts';
import { useStaleData } from '../../data/stale.ts';
import { directionOf, formatPercent } from '../../format/money.ts';
import { wordsSince } from '../../format/time.ts';
import { DelayedTag } from '../../ui/delayed-tag.tsx';
import { FlashingNumber } from '../../ui/flashing-number.tsx';

/** Which symbol the terminal shows, and what it trades at. */
export function SymbolHeading({
  symbol,
  info,
}: {
  readonly symbol: string;
  readonly info: SymbolInfo | undefined;
}) {
  const quote = useStore(quoteOf(symbol));
  const prices = usePriceFormat(symbol);
  const stale = useStaleData(symbol);
  const age = useQuoteAge(symbol, quote);
  const last = quote && prices ? prices.format(quote.lp) : '';

  useEffect(() => {
    document.title = `${symbol} ${last} · Tickwire`;
  }, [symbol, last]);

  return (
    <div className="symbol-heading">
      <h1>{symbol}</h1>
      <span className="symbol-description">{info && `${info.description} · ${info.exchange}`}</span>
      {quote && last && (
        <span className={`symbol-price ${stale || age ? 'stale' : ''}`} data-testid="last-price">
          <FlashingNumber className="symbol-last" value={quote.lp} text={last} />
          <span className={directionOf(quote.chp)}>{formatPercent(quote.chp)}</span>
          {quote.delayed && <DelayedTag />}
          {age && quote.time !== undefined && (
            <span className="muted">{wordsSince(quote.time, $serverNow.get())}</span>
          )}
        </span>
      )}
    </div>
  );
}
