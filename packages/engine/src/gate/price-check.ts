import { OrderType } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import { fromUnits } from '../money/fixed-point.ts';
import { LARGEST } from './order-context.ts';
import { grouped } from '../money/grouped.ts';
import type { OrderContext } from './order-context.ts';

type PriceField = 'limitPrice' | 'stopPrice';

const needs: Readonly<Record<PriceField, readonly OrderType[]>> = {
  limitPrice: [OrderType.LIMIT, OrderType.STOP_LIMIT],
  stopPrice: [OrderType.STOP, OrderType.STOP_LIMIT],
};

const typeNames: Readonly<Record<OrderType, string>> = {
  [OrderType.LIMIT]: 'limit',
  [OrderType.MARKET]: 'market',
  [OrderType.STOP]: 'stop',
  [OrderType.STOP_LIMIT]: 'stop-limit',
};

const checkPrice = ({ request, draft, terms }: OrderContext, field: PriceField): Refusal | undefined => {
  const raw = request[field];
  const type = typeNames[request.type];
  if (!needs[field].includes(request.type)) {
    return raw === undefined
      ? undefined
      : refuse('invalid_price', `A ${type} order has no ${field}: leave it out.`, field);
  }
  if (raw === undefined) return refuse('invalid_price', `A ${type} order needs a ${field}.`, field);
  const price = draft[field];
  if (price === undefined)
    return refuse('invalid_price', `${field} must be a number within ${grouped(LARGEST)}.`, field);
  const { symbol, tickSize, type: kind } = terms.spec;
  if (price <= 0n && kind !== 'futures') return refuse('invalid_price', `${field} must be above 0.`, field);
  if (price % terms.tick !== 0n || fromUnits(price) !== raw) {
    return refuse(
      'invalid_price',
      `${field} ${grouped(raw)} is not a multiple of ${symbol}'s tick size ${grouped(tickSize)}.`,
      field,
    );
  }
  return undefined;
};

export const checkPrices = (context: OrderContext): Refusal | undefined =>
  checkPrice(context, 'limitPrice') ?? checkPrice(context, 'stopPrice');
