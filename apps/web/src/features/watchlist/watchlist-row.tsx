import { useStore } from '@nanostores/react';
import type { QuoteValues } from '@tickwire/client';
import { atom, type ReadableAtom } from 'nanostores';
import { memo, type DragEvent } from 'react';
import { priceFormatOf } from '../../data/price-formats.ts';
import { quoteAgeOf } from '../../data/quote-age.ts';
import { isDelayed, quoteOf } from '../../data/quotes.ts';
import { chooseSymbol } from '../../data/selection.ts';
import { sessionOf } from '../../data/session-state.ts';
import { useStaleData } from '../../data/stale.ts';
import { directionOf, formatPercent } from '../../format/money.ts';
import { formatVolume } from '../../format/quantity.ts';
import { DelayedTag } from '../../ui/delayed-tag.tsx';
import { LiveText } from '../../ui/live-text.tsx';
import { useOnScreen } from '../../ui/use-on-screen.ts';
import { dropSymbol } from './drop-symbol.ts';
import { SessionDot } from './session-dot.tsx';
import { sessionWords } from './session-words.ts';

interface WatchlistRowProps {
  readonly symbol: string;
  readonly description: string;
  readonly selected: boolean;
  /** Whether the Tab key lands here; one row of the list is enough. */
  readonly tabStop: boolean;
  /** The list of the user in which the row can be moved. */
  readonly list: string | undefined;
}

const nothing: ReadableAtom<undefined> = atom(undefined);
const lastPrice = (quote: QuoteValues | undefined) => quote?.lp;
const change = (quote: QuoteValues | undefined) => (quote ? formatPercent(quote.chp) : '–');
const direction = (quote: QuoteValues | undefined) => (quote ? directionOf(quote.chp) : '');
const volume = (quote: QuoteValues | undefined) => (quote ? formatVolume(quote.volume) : '–');

/** One symbol; only while it is on the screen it follows its price. */
export const WatchlistRow = memo(function WatchlistRow({
  symbol,
  description,
  selected,
  tabStop,
  list,
}: WatchlistRowProps) {
  const [row, isOnScreen] = useOnScreen<HTMLTableRowElement>();
  const quote = isOnScreen ? quoteOf(symbol) : nothing;
  const prices = useStore(isOnScreen ? priceFormatOf(symbol) : nothing);
  const delayed = useStore(isOnScreen ? isDelayed(symbol) : nothing);
  const age = useStore(isOnScreen ? quoteAgeOf(symbol) : nothing);
  const session = useStore(isOnScreen ? sessionOf(symbol) : nothing);
  const stale = useStaleData(symbol);
  const price = (field: 'lp' | 'bid' | 'ask') => (values: QuoteValues | undefined) =>
    values && prices ? prices.format(values[field]) : '–';
  return (
    <tr
      ref={row}
      data-ticker={symbol}
      className={`watchlist-row ${stale || age ? 'stale' : ''}`}
      aria-selected={selected}
      tabIndex={tabStop ? 0 : -1}
      title={session ? `${description}: ${sessionWords(session, Date.now())}` : description}
      onClick={() => chooseSymbol(symbol)}
      {...(list !== undefined && dragging(list, symbol))}
    >
      <td>
        <span className="watchlist-symbol">{symbol}</span>
        {delayed && <DelayedTag />}
        {age && (
          <span className="watchlist-age">
            <span className="visually-hidden">, last price </span>
            {age}
          </span>
        )}
        <SessionDot state={session} />
      </td>
      <td className="number">
        <LiveText className="flashing" store={quote} text={price('lp')} moving={lastPrice} />
      </td>
      <td className="number">
        <LiveText store={quote} text={change} look={direction} />
      </td>
      <td className="number watchlist-wide">
        <LiveText store={quote} text={price('bid')} />
      </td>
      <td className="number watchlist-wide">
        <LiveText store={quote} text={price('ask')} />
      </td>
      <td className="number watchlist-wide">
        <LiveText store={quote} text={volume} />
      </td>
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
