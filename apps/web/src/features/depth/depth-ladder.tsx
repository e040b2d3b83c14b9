import { useStore } from '@nanostores/react';
import type { DepthLevel } from '@tickwire/client';
import { useOldPrices } from '../../data/data-age.ts';
import { depthOf } from '../../data/depth.ts';
import { $depthFolded, toggleDepth } from '../../data/layout.ts';
import { takePrice } from '../../data/order-draft.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { $symbol } from '../../data/selection.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatVolume } from '../../format/quantity.ts';
import { Panel } from '../../ui/panel.tsx';
import { AgeTag } from '../connection/age-tag.tsx';
import './depth-ladder.css';

/** The book around the market: asks above, bids below; a press puts the price into the ticket. */
export function DepthLadder() {
  const symbol = useStore($symbol);
  const depth = useStore(depthOf(symbol));
  const prices = usePriceFormat(symbol);
  const stale = useOldPrices(symbol);
  const folded = useStore($depthFolded);
  const asks = depth?.asks.toReversed() ?? [];
  const bids = depth?.bids.toReversed() ?? [];
  const most = Math.max(0, ...asks.map((level) => level.volume), ...bids.map((level) => level.volume));
  const bestAsk = asks.at(-1)?.price;
  const bestBid = bids[0]?.price;

  return (
    <Panel
      title="Depth"
      className={`depth ${stale ? 'stale' : ''}`}
      aside={<AgeTag symbol={symbol} />}
      fold={{ folded, toggle: toggleDepth }}
    >
      {prices && (asks.length > 0 || bids.length > 0) ? (
        <div className="depth-ladder">
          <Levels side="ask" levels={asks} most={most} prices={prices} />
          <p className="depth-spread">
            Spread{' '}
            {bestAsk !== undefined && bestBid !== undefined
              ? prices.format(prices.snap(bestAsk - bestBid))
              : '–'}
          </p>
          <Levels side="bid" levels={bids} most={most} prices={prices} />
        </div>
      ) : (
        <p className="depth-none">{depth ? 'No orders in the book.' : ''}</p>
      )}
    </Panel>
  );
}

interface LevelsProps {
  readonly side: 'ask' | 'bid';
  readonly levels: readonly DepthLevel[];
  readonly most: number;
  readonly prices: PriceFormat;
}

function Levels({ side, levels, most, prices }: LevelsProps) {
  return (
    <ol aria-label={side === 'ask' ? 'Asks' : 'Bids'}>
      {levels.map(({ price, volume }, index) => (
        <li key={index}>
          <button
            type="button"
            className={`depth-level depth-${side}`}
            title="Use as limit price"
            onClick={() => takePrice(prices.format(price))}
          >
            <span
              className="depth-bar"
              style={{ transform: `scaleX(${most > 0 ? volume / most : 0})` }}
              aria-hidden="true"
            />
            <span className={side === 'ask' ? 'down' : 'up'}>{prices.format(price)}</span>
            <span>{formatVolume(volume)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
