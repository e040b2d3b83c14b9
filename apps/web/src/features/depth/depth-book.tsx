import { useStore } from '@nanostores/react';
import type { Depth } from '@tickwire/client';
import { useCallback, useMemo, useState } from 'react';
import { $draft, needsLimit, takePrice } from '../../data/order-draft.ts';
import { $orders } from '../../data/orders.ts';
import { symbolInfo } from '../../data/symbols.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatVolume } from '../../format/quantity.ts';
import { DepthRow } from './depth-row.tsx';
import { ladder, type LadderSide } from './ladder.ts';
import { ownSizes } from './own-sizes.ts';

interface DepthBookProps {
  readonly symbol: string;
  readonly depth: Depth;
  readonly prices: PriceFormat;
  /** How many levels a side there is room for. */
  readonly rows: number;
}

/** The levels of both sides around the spread. */
export function DepthBook({ symbol, depth, prices, rows }: DepthBookProps) {
  const orders = useStore($orders);
  const info = useStore(symbolInfo(symbol));
  const draft = useStore($draft, { keys: ['type', 'limitPrice'] });
  const own = useMemo(() => ownSizes(symbol, orders?.values() ?? []), [symbol, orders]);
  const [stop, setStop] = useState({ side: 'bid', at: 0 });
  const land = useCallback((side: 'ask' | 'bid', at: number) => setStop({ side, at }), []);
  const { asks, bids } = ladder(depth, own, { tick: prices.tick, rows });
  if (asks.rows.length + bids.rows.length === 0) return <p className="depth-none">No orders in the book.</p>;

  const most = Math.max(asks.rows.at(-1)?.total ?? 0, bids.rows.at(-1)?.total ?? 0);
  const share = (size: number) => (most > 0 ? size / most : 0);
  const limit = needsLimit(draft.type) ? draft.limitPrice : undefined;
  const isThere = { ask: asks.rows, bid: bids.rows }[stop.side === 'ask' ? 'ask' : 'bid'].length > stop.at;
  const tabStop = isThere ? stop : { side: bids.rows.length > 0 ? 'bid' : 'ask', at: 0 };
  const levels = (side: 'ask' | 'bid', { rows: shown }: LadderSide) =>
    shown.map((row, at) => (
      <DepthRow
        key={at}
        side={side}
        at={at}
        price={prices.format(row.price)}
        size={row.size > 0 ? formatVolume(row.size) : '–'}
        total={formatVolume(row.total)}
        sizeShare={share(row.size)}
        totalShare={share(row.total)}
        own={row.own}
        lotSize={info?.lot_size}
        chosen={limit === prices.format(row.price)}
        tabStop={tabStop.side === side && tabStop.at === at}
        take={takePrice}
        land={land}
      />
    ));
  const bestAsk = depth.asks[0]?.price;
  const bestBid = depth.bids.at(-1)?.price;
  return (
    <>
      <p className="depth-level depth-head" aria-hidden="true">
        <span>Price</span>
        <span className="depth-own">Yours</span>
        <span className="depth-number">Size</span>
        <span className="depth-number">Total</span>
      </p>
      <ol className="depth-asks" aria-label="Asks">
        {levels('ask', asks).toReversed()}
      </ol>
      <p className="depth-spread">
        <Beyond orders={asks.beyond} where="above" />
        <span>
          Spread{' '}
          {bestAsk !== undefined && bestBid !== undefined
            ? prices.format(prices.snap(bestAsk - bestBid))
            : '–'}
        </span>
        <Beyond orders={bids.beyond} where="below" />
      </p>
      <ol aria-label="Bids">{levels('bid', bids)}</ol>
    </>
  );
}

/** How many own orders wait further away than the levels in view. */
function Beyond({ orders, where }: { readonly orders: number; readonly where: 'above' | 'below' }) {
  const arrow = where === 'above' ? '↑' : '↓';
  return (
    <span className={`depth-beyond-${where}`} title={orders > 0 ? `Your orders further ${where}` : undefined}>
      {orders > 0 && (
        <>
          <span aria-hidden="true">{arrow} </span>
          {orders} yours <span className="visually-hidden">{where}</span>
        </>
      )}
    </span>
  );
}
