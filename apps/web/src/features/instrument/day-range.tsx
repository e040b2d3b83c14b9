import type { QuoteValues } from '@tickwire/client';
import type { PriceFormat } from '../../format/price.ts';

/** Where the last price stands between the day's low and high. */
export function DayRange({ quote, prices }: { readonly quote: QuoteValues; readonly prices: PriceFormat }) {
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
