import { useStore } from '@nanostores/react';
import type { QuoteValues, SymbolInfo } from '@tickwire/client';
import { useEffect } from 'react';
import { dayHidden, hiddenDay } from '../../data/hidden-day.ts';
import { $now } from '../../data/now.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { quoteAgeOf } from '../../data/quote-age.ts';
import { isDelayed, quoteOf } from '../../data/quotes.ts';
import { $serverNow } from '../../data/server-now.ts';
import { useStaleData } from '../../data/stale.ts';
import { directionOf, formatPercent } from '../../format/money.ts';
import { wordsSince } from '../../format/time.ts';
import { DelayedTag } from '../../ui/delayed-tag.tsx';
import { LiveText } from '../../ui/live-text.tsx';

const lastPrice = (quote: QuoteValues | undefined) => quote?.lp;
const change = (quote: QuoteValues | undefined) => (quote ? formatPercent(quote.chp) : '');
const direction = (quote: QuoteValues | undefined) => (quote ? directionOf(quote.chp) : '');

/** Which symbol the terminal shows, and what it trades at. */
export function SymbolHeading({
  symbol,
  info,
}: {
  readonly symbol: string;
  readonly info: SymbolInfo | undefined;
}) {
  const quote = quoteOf(symbol);
  const prices = usePriceFormat(symbol);
  const stale = useStaleData(symbol);
  const age = useStore(quoteAgeOf(symbol));
  const isHidden = useStore(dayHidden(symbol));
  const delayed = useStore(isDelayed(symbol));
  const time = age === undefined ? undefined : quote.get()?.time;
  const last = (values: QuoteValues | undefined) => (values && prices ? prices.format(values.lp) : '');

  useEffect(() => {
    const write = () => {
      document.title = `${symbol} ${last(quote.get())} · Tickwire`;
    };
    // Each change of a title is a message to the browser: once a second is enough.
    return $now.subscribe(write);
  }, [symbol, prices]);

  return (
    <div className="symbol-heading">
      <h1>{symbol}</h1>
      <span className="symbol-description">{info && `${info.description} · ${info.exchange}`}</span>
      {prices && (
        <span className={`symbol-price ${stale || age ? 'stale' : ''}`} data-testid="last-price">
          <LiveText className="flashing symbol-last" store={quote} text={last} moving={lastPrice} />
          <LiveText store={quote} text={change} look={direction} />
          {delayed && <DelayedTag />}
          {time !== undefined && (
            <span className="muted">{isHidden ? hiddenDay : wordsSince(time, $serverNow.get())}</span>
          )}
        </span>
      )}
    </div>
  );
}
