import { useStore } from '@nanostores/react';
import type { QuoteValues } from '@tickwire/client';
import { atom, type ReadableAtom } from 'nanostores';
import { memo, type DragEvent } from 'react';
import { priceFormatOf } from '../../data/price-formats.ts';
import { useQuoteAge } from '../../data/quote-age.ts';
import { quoteOf } from '../../data/quotes.ts';
import { chooseSymbol } from '../../data/selection.ts';
import { useStaleData } from '../../data/stale.ts';
import { directionOf, formatPercent } from '../../format/money.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatVolume } from '../../format/quantity.ts';
import { DelayedTag } from '../../ui/delayed-tag.tsx';
import { FlashingNumber } from '../../ui/flashing-number.tsx';
import { useOnScreen } from '../../ui/use-on-screen.ts';
import { dropSymbol } from './drop-symbol.ts';

interface WatchlistRowProps {
  readonly symbol: string;
  readonly description: string;
  readonly selected: boolean;
  /** Whether the Tab key lands here; one row of the list is enough. */
  readonly tabStop: boolean;
  /** The list of the user in which the row can be moved. */
  readonly list: string | undefined;
}

const noQuote: ReadableAtom<QuoteValues | undefined> = atom();
const noFormat: ReadableAtom<PriceFormat | undefined> = atom();

/** One symbol; only while it is on the screen it follows its price. */
export const WatchlistRow = memo(function WatchlistRow({
  symbol,
  description,
  selected,
  tabStop,
  list,
}: WatchlistRowProps) {
  const [row, isOnScreen] = useOnScreen<HTMLTableRowElement>();
  const quote = useStore(isOnScreen ? quoteOf(symbol) : noQuote);
  const prices = useStore(isOnScreen ? priceFormatOf(symbol) : noFormat);
  const stale = useStaleData(symbol);
  const age = useQuoteAge(symbol, quote);
  const price = (value: number | undefined) => (value === undefined || !prices ? '–' : prices.format(value));
  return (
    <tr
      ref={row}
      data-ticker={symbol}
      className={`watchlist-row ${stale || age ? 'stale' : ''}`}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
      title={description}
      onClick={() => chooseSymbol(symbol)}
      {...(list !== undefined && dragging(list, symbol))}
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
      <td className="number watchlist-wide">{price(quote?.bid)}</td>
      <td className="number watchlist-wide">{price(quote?.ask)}</td>
      <td className="number watchlist-wide">{quote ? formatVolume(quote.volume) : '–'}</td>
    </tr>
  );
});

function dragging(list: string, symbol: string) {
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => event.dataTransfer.setData('text/plain', symbol),
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      dropSymbol(list, event.dataTransfer.getData('text/plain'), symbol);
    },
  };
}
