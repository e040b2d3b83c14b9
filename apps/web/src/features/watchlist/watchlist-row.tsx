import { useStore } from '@nanostores/react';
import { memo } from 'react';
import { usePriceFormat } from '../../data/price-formats.ts';
import { useQuoteAge } from '../../data/quote-age.ts';
import { quoteOf } from '../../data/quotes.ts';
import { chooseSymbol } from '../../data/selection.ts';
import { useStaleData } from '../../data/stale.ts';
import { directionOf, formatPercent } from '../../format/money.ts';
import { DelayedTag } from '../../ui/delayed-tag.tsx';
import { FlashingNumber } from '../../ui/flashing-number.tsx';

interface WatchlistRowProps {
  readonly symbol: string;
  readonly description: string;
  readonly selected: boolean;
  /** Whether the Tab key lands here; one row of the list is enough. */
  readonly tabStop: boolean;
}

export const WatchlistRow = memo(function WatchlistRow({
  symbol,
  description,
  selected,
  tabStop,
}: WatchlistRowProps) {
  const quote = useStore(quoteOf(symbol));
  const prices = usePriceFormat(symbol);
  const stale = useStaleData(symbol);
  const age = useQuoteAge(symbol, quote);
  return (
    <tr
      data-ticker={symbol}
      className={`watchlist-row ${stale || age ? 'stale' : ''}`}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
      title={description}
      onClick={() => chooseSymbol(symbol)}
    >
      <td>
        <span className="watchlist-symbol">{symbol}</span>
        {quote?.delayed && <DelayedTag />}
        {age && (
          <span className="watchlist-age">
            <span className="visually-hidden">, last price </span>
            {age}
          </span>
        )}
      </td>
      <td className="number">
        {quote && prices ? <FlashingNumber value={quote.lp} text={prices.format(quote.lp)} /> : '–'}
      </td>
      <td className={`number ${quote ? directionOf(quote.chp) : ''}`}>
        {quote ? formatPercent(quote.chp) : '–'}
      </td>
    </tr>
  );
});
