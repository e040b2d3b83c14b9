import { useStore } from '@nanostores/react';
import type { QuoteValues, SymbolInfo } from '@tickwire/client';
import { useEffect } from 'react';
import { $account } from '../../data/account.ts';
import type { OrderDraft } from '../../data/order-draft.ts';
import { rateOf, rememberRate } from '../../data/rates.ts';
import type { PriceFormat } from '../../format/price.ts';
import { isOnGrid } from './on-grid.ts';
import { legResult } from './leg-result.ts';
import type { ReadDraft } from './read-draft.ts';
import { usePreview, type Preview } from './use-preview.ts';

interface OrderMoney {
  readonly preview: Preview;
  /** What a unit of the symbol's currency is worth in the account's. */
  readonly rate: number | undefined;
  /** What each leg would win or lose, in the account's currency: as the server says, else as reckoned here. */
  readonly gain: number | undefined;
  readonly loss: number | undefined;
}

interface Written {
  readonly draft: OrderDraft;
  readonly read: ReadDraft;
  readonly info: SymbolInfo;
  readonly prices: PriceFormat;
  readonly quote: QuoteValues | undefined;
  /** Nothing is asked of the server now. */
  readonly blocked: boolean;
}

/** What the written order costs, and what its legs would win or lose. */
export function useOrderMoney({ draft, read, info, prices, quote, blocked }: Written): OrderMoney {
  const account = useStore($account);
  const canAsk = read.ok && !blocked && isOnGrid(read.order, info, prices);
  const preview = usePreview(canAsk ? read.order : undefined, JSON.stringify([account?.id, draft]));
  const figures = preview.result?.figures;
  useEffect(() => {
    if (!figures || !preview.order) return;
    const value = Math.abs(figures.estimatedPrice) * preview.order.qty * info.point_value;
    rememberRate(info.currency_code, figures.currency, figures.orderValue / value);
  }, [figures]);

  const shown = preview.current ? figures : undefined;
  const rate = account && rateOf(info.currency_code, account.currency);
  const legs = read.ok && quote ? legResult(read.order, quote, info.point_value, prices.tick) : undefined;
  const inAccount = (amount: number | undefined) =>
    amount === undefined || rate === undefined ? undefined : amount * rate;
  return {
    preview,
    rate,
    gain: shown?.takeProfitGain ?? inAccount(legs?.gain),
    loss: shown?.stopLossLoss === undefined ? inAccount(legs?.loss) : -shown.stopLossLoss,
  };
}
