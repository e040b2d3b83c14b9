import { useStore } from '@nanostores/react';
import type { QuoteValues, SymbolInfo } from '@tickwire/client';
import { useOldPrices } from '../../data/data-age.ts';
import { dayHidden } from '../../data/hidden-day.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { quoteOf } from '../../data/quotes.ts';
import { $symbol } from '../../data/selection.ts';
import { $serverNow } from '../../data/server-now.ts';
import { symbolInfo } from '../../data/symbols.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatVolume } from '../../format/quantity.ts';
import { formatInstant, formatTime, isoDate, zoneName } from '../../format/time.ts';
import { Panel } from '../../ui/panel.tsx';
import { useOnScreen } from '../../ui/use-on-screen.ts';
import { AgeTag } from '../connection/age-tag.tsx';
import { Contract } from './contract.tsx';
import { DayRange } from './day-range.tsx';
import type { Fact } from './fact.ts';
import { Facts } from './facts.tsx';
import './instrument.css';

/** The day so far and the rules of the symbol. */
export function Instrument() {
  const symbol = useStore($symbol);
  const info = useStore(symbolInfo(symbol));
  const prices = usePriceFormat(symbol);
  const quote = useStore(quoteOf(symbol));
  const stale = useOldPrices(symbol);
  const isHidden = useStore(dayHidden(symbol));
  const [contract, isOnScreen] = useOnScreen<HTMLDivElement>();
  return (
    <Panel
      title={isHidden ? 'Hidden day' : dayName(quote, info)}
      className={`instrument ${stale ? 'stale' : ''}`}
      aside={<AgeTag symbol={symbol} />}
    >
      {quote && prices && <DayRange quote={quote} prices={prices} />}
      <Facts facts={dayFacts(quote, prices)} />
      <div ref={contract} className="instrument-contract">
        {info && prices && <Contract key={symbol} info={info} prices={prices} looking={isOnScreen} />}
      </div>
      {quote?.time !== undefined && info && (
        <p className="instrument-time">
          {quote.delayed ? 'Last delayed trade' : 'Last trade'}{' '}
          {isHidden
            ? formatTime(quote.time, 'seconds', info.timezone)
            : formatInstant(quote.time, info.timezone)}{' '}
          {zoneName(quote.time, info.timezone)}
        </p>
      )}
    </Panel>
  );
}

function dayFacts(quote: QuoteValues | undefined, prices: PriceFormat | undefined): readonly Fact[] {
  const price = (value: number | undefined) => (value === undefined || !prices ? '–' : prices.format(value));
  return [
    { label: 'Open', text: price(quote?.open_price) },
    { label: 'Previous close', text: price(quote?.prev_close_price) },
    { label: 'Volume', text: quote ? formatVolume(quote.volume) : '–' },
    { label: 'Spread', text: price(quote && prices?.snap(quote.ask - quote.bid)) },
  ];
}

/** The day the figures are of: that of the last trade, in the exchange's zone. */
function dayName(quote: QuoteValues | undefined, info: SymbolInfo | undefined): string {
  if (quote?.time === undefined || !info) return 'Today';
  const day = isoDate(quote.time, info.timezone);
  return day === isoDate($serverNow.get(), info.timezone) ? 'Today' : `Day of ${day}`;
}
