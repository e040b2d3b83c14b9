import { Side, type QuoteValues } from '@tickwire/client';
import type { PriceFormat } from '../../format/price.ts';
import { moveAmong } from '../../ui/roving.ts';

interface SideSwitchProps {
  readonly side: Side;
  readonly quote: QuoteValues | undefined;
  readonly prices: PriceFormat | undefined;
  readonly stale: boolean;
  readonly onChoose: (side: Side) => void;
}

const sides = [
  { side: Side.SELL, label: 'Sell', look: 'sell', price: (quote: QuoteValues) => quote.bid },
  { side: Side.BUY, label: 'Buy', look: 'buy', price: (quote: QuoteValues) => quote.ask },
] as const;

/** Sell at the bid or buy at the ask, with both prices live. */
export function SideSwitch({ side, quote, prices, stale, onChoose }: SideSwitchProps) {
  return (
    <div className={`side-switch ${stale ? 'stale' : ''}`} role="radiogroup" aria-label="Side">
      {sides.map((choice, index) => (
        <button
          key={choice.label}
          type="button"
          role="radio"
          data-roving
          className={`side-${choice.look}`}
          aria-checked={side === choice.side}
          aria-label={choice.label}
          tabIndex={side === choice.side ? 0 : -1}
          onClick={() => onChoose(choice.side)}
          onKeyDown={(event) => moveAmong(event, index, (next) => onChoose(sides[next]?.side ?? choice.side))}
        >
          <span>{choice.label}</span>
          <span className="side-price">{quote && prices ? prices.format(choice.price(quote)) : '–'}</span>
        </button>
      ))}
      <span className="side-spread" title="Spread">
        {quote && prices ? prices.format(prices.snap(quote.ask - quote.bid)) : ''}
      </span>
    </div>
  );
}
