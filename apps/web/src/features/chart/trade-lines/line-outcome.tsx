import { useStore } from '@nanostores/react';
import { computed } from 'nanostores';
import { useMemo } from 'react';
import { $account } from '../../../data/account.ts';
import { $positions } from '../../../data/positions.ts';
import { quoteOf } from '../../../data/quotes.ts';
import { directionOf, formatSigned } from '../../../format/money.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { distanceText, outcomeText, type Worth } from './line-text.ts';
import { triggersAtOnce, type TradeLine } from './trade-line.ts';

interface OutcomeProps {
  readonly line: TradeLine;
  readonly price: number;
  readonly state: 'still' | 'held' | 'pending';
  readonly symbol: string;
  readonly prices: PriceFormat;
  readonly worth: Worth;
}

/** What a line would come to; while it is held, also where it is, how far from the market, and whether it would wait there. */
export function Outcome({ line, price, state, symbol, prices, worth }: OutcomeProps) {
  const outcome = outcomeText(line, price, worth);
  return (
    <>
      {state !== 'still' && <span className="trade-line-price">{prices.format(price)}</span>}
      {state === 'held' && <Distance line={line} price={price} symbol={symbol} />}
      {outcome && <span className={`trade-line-money ${outcome.tone}`}>{outcome.text}</span>}
    </>
  );
}

function Distance({ line, price, symbol }: Pick<OutcomeProps, 'line' | 'price' | 'symbol'>) {
  const market = useStore(quoteOf(symbol))?.lp;
  return (
    <>
      <span className="trade-line-type trade-line-distance">{distanceText(price, market)}</span>
      {triggersAtOnce(line, price, market) && <span className="trade-line-warning">triggers at once</span>}
    </>
  );
}

interface PositionResultProps {
  readonly symbol: string;
  readonly line: TradeLine;
  readonly prices: PriceFormat;
}

/** Average and live profit or loss; alone in following each of its changes. */
export function PositionResult({ symbol, line, prices }: PositionResultProps) {
  const $gain = useMemo(
    () => computed($positions, (positions) => positions?.get(symbol)?.unrealizedPL),
    [symbol],
  );
  const gain = useStore($gain);
  const currency = useStore($account)?.currency ?? '';
  return (
    <>
      <span className="trade-line-type">{prices.format(line.price)}</span>
      {gain !== undefined && (
        <span className={`trade-line-money trade-line-live ${directionOf(gain)}`}>
          {formatSigned(gain)} {currency}
        </span>
      )}
    </>
  );
}
