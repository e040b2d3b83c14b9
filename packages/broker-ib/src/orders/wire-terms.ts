import { OrderType as IbOrderType } from '@stoqey/ib';
import type { Order as IbOrder } from '@stoqey/ib';

type Term = 'action' | 'account' | 'orderType' | 'tif' | 'totalQuantity' | 'lmtPrice' | 'auxPrice';

const always: readonly Term[] = ['action', 'account', 'orderType', 'tif', 'totalQuantity'];

/** Prices that mean something for a type. Where a trailing stop stands is no term: it moves. */
const prices: Readonly<Partial<Record<IbOrderType, readonly Term[]>>> = {
  [IbOrderType.LMT]: ['lmtPrice'],
  [IbOrderType.STP]: ['auxPrice'],
  [IbOrderType.STP_LMT]: ['lmtPrice', 'auxPrice'],
  [IbOrderType.TRAIL]: ['auxPrice'],
};

const same = (a: string | number | undefined, b: string | number | undefined): boolean =>
  a === b || (typeof a === 'number' && typeof b === 'number' && Math.abs(a - b) < 1e-9);

/** What of an order is other at IB than it was sent, e.g. `['totalQuantity']`. */
export const differences = (sent: IbOrder, told: IbOrder): readonly string[] =>
  [...always, ...(prices[sent.orderType] ?? [])].filter((term) => !same(sent[term], told[term]));

/** The order as sent, with the terms IB has told. */
export const withTold = (sent: IbOrder, told: IbOrder): IbOrder => {
  const { totalQuantity = sent.totalQuantity, lmtPrice, auxPrice } = told;
  const priced = prices[sent.orderType] ?? [];
  return {
    ...sent,
    ...(totalQuantity !== undefined && { totalQuantity }),
    ...(priced.includes('lmtPrice') && lmtPrice !== undefined && { lmtPrice }),
    ...(priced.includes('auxPrice') && auxPrice !== undefined && { auxPrice }),
  };
};
