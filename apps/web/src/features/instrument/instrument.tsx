import { useStore } from '@nanostores/react';
import type { QuoteValues, SymbolInfo } from '@tickwire/client';
import { useOldPrices } from '../../data/data-age.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { quoteOf } from '../../data/quotes.ts';
import { $symbol } from '../../data/selection.ts';
import { $serverNow } from '../../data/server-now.ts';
import { symbolInfo } from '../../data/symbols.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatQuantity, formatVolume } from '../../format/quantity.ts';
import { formatSession } from '../../format/session.ts';
import { formatInstant, isoDate, zoneName } from '../../format/time.ts';
import { Panel } from '../../ui/panel.tsx';
import { AgeTag } from '../connection/age-tag.tsx';
import './instrument.css';

/** The day so far and the rules of the symbol. */
export function Instrument() {
  const symbol = useStore($symbol);
  const info = useStore(symbolInfo(symbol));
  const prices = usePriceFormat(symbol);
  const quote = useStore(quoteOf(symbol));
  const stale = useOldPrices(symbol);
  const price = (value: number | undefined) => (value === undefined || !prices ? '–' : prices.format(value));
  const rows: readonly (readonly [label: string, text: string])[] = [
    ['Open', price(quote?.open_price)],
    ['Previous close', price(quote?.prev_close_price)],
    ['Volume', quote ? formatVolume(quote.volume) : '–'],
    ['Tick size', price(prices?.tick)],
    ['Lot size', info ? formatQuantity(info.lot_size, info.lot_size) : '–'],
    ['Currency', info?.currency_code ?? '–'],
    ['Exchange', info?.exchange ?? '–'],
    [
      'Hours',
      info ? `${formatSession(info.session)} ${zoneName(quote?.time ?? Date.now(), info.timezone)}` : '–',
    ],
  ];
  return (
    <Panel
      title={dayName(quote, info)}
      className={`instrument ${stale ? 'stale' : ''}`}
      aside={<AgeTag symbol={symbol} />}
    >
      {quote && prices && <DayRange quote={quote} prices={prices} />}
      <dl className="instrument-rows">
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {quote?.time !== undefined && info && (
        <p className="instrument-time">
          {quote.delayed ? 'Last delayed trade' : 'Last trade'} {formatInstant(quote.time, info.timezone)}{' '}
          {zoneName(quote.time, info.timezone)}
        </p>
      )}
    </Panel>
  );
}

/** The day the figures are of: that of the last trade, in the exchange's zone. */
function dayName(quote: QuoteValues | undefined, info: SymbolInfo | undefined): string {
  if (quote?.time === undefined || !info) return 'Today';
  const day = isoDate(quote.time, info.timezone);
  return day === isoDate($serverNow.get(), info.timezone) ? 'Today' : `Day of ${day}`;
}

/** Where the last price stands between the day's low and high. */
function DayRange({ quote, prices }: { readonly quote: QuoteValues; readonly prices: PriceFormat }) {
  const span = quote.high_price - quote.low_price;
  const place = span > 0 ? ((quote.lp - quote.low_price) / span) * 100 : 50;
  return (
    <div className="day-range">
      <div className="day-range-bar" aria-hidden="true">
        <span style={{ left: `${Math.min(100, Math.max(0, place))}%` }} />
      </div>
      <dl>
        <div>
          <dt>Low</dt>
          <dd>{prices.format(quote.low_price)}</dd>
        </div>
        <div className="number">
          <dt>High</dt>
          <dd>{prices.format(quote.high_price)}</dd>
        </div>
      </dl>
    </div>
  );
}
