import { randomUUID } from 'node:crypto';
import {
  OrderType,
  Side,
  type OrderFigures,
  type OrderPreviewResult,
  type PreOrder,
} from '@tickwire/contracts';
import { grouped, type OrderPreview } from '@tickwire/engine';

const typeNames: Record<OrderType, string> = {
  [OrderType.LIMIT]: 'Limit',
  [OrderType.MARKET]: 'Market',
  [OrderType.STOP]: 'Stop',
  [OrderType.STOP_LIMIT]: 'Stop limit',
};

/** What an order would cost, as the rows a confirmation shows and as numbers; `tickSize` is the instrument's, `marginAvailable` given where it is known. */
export function orderPreviewResult(
  order: PreOrder,
  preview: OrderPreview,
  tickSize: number,
  marginAvailable?: number,
): OrderPreviewResult {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: Math.max(2, decimalsOf(tickSize)) };
  const price = (value: number) => value.toLocaleString('en-US', digits);
  const money = (amount: number) => `${amount.toLocaleString('en-US', twoDecimals)} ${preview.currency}`;
  const { warnings, errors } = preview;
  return {
    sections: [
      {
        header: 'Order Details',
        rows: [
          { title: 'Symbol', value: preview.symbol },
          { title: 'Side', value: order.side === Side.BUY ? 'Buy' : 'Sell' },
          { title: 'Type', value: typeNames[order.type] },
          { title: 'Quantity', value: grouped(order.qty) },
          ...(order.limitPrice === undefined
            ? []
            : [{ title: 'Limit Price', value: price(order.limitPrice) }]),
          ...(order.stopPrice === undefined ? [] : [{ title: 'Stop Price', value: price(order.stopPrice) }]),
        ],
      },
      {
        header: 'Cost Analysis',
        rows: [
          {
            title: 'Estimated Price',
            value: price(Math.round(preview.estimatedPrice / tickSize) * tickSize),
          },
          { title: 'Order Value', value: money(preview.orderValue) },
          { title: 'Commission', value: money(preview.commission) },
          {
            title: preview.isMarginEstimated ? 'Margin (estimate)' : 'Margin Required',
            value: `${money(preview.marginRequired)} at ${preview.leverage}x`,
          },
          { title: 'Total Cost', value: money(preview.totalCost) },
        ],
      },
    ],
    figures: figuresOf(preview, marginAvailable),
    ...(errors.length > 0 ? { errors: [...errors] } : { confirmId: randomUUID() }),
    ...(warnings.length > 0 ? { warnings: [...warnings] } : {}),
  };
}

function figuresOf(preview: OrderPreview, marginAvailable: number | undefined): OrderFigures {
  const { currency, estimatedPrice, orderValue, commission, totalCost } = preview;
  const { marginRequired, marginPerUnit, marginFreeQuantity } = preview;
  const { takeProfitGain, stopLossLoss } = preview;
  return {
    currency,
    estimatedPrice,
    orderValue,
    commission,
    marginRequired,
    marginPerUnit,
    marginFreeQuantity,
    totalCost,
    ...(takeProfitGain !== undefined && { takeProfitGain }),
    ...(stopLossLoss !== undefined && { stopLossLoss }),
    ...(marginAvailable !== undefined && { marginAvailable }),
  };
}

/** How many decimals a multiple of the tick can have. */
function decimalsOf(tickSize: number): number {
  let decimals = 0;
  while (decimals < 8 && Math.abs(tickSize * 10 ** decimals - Math.round(tickSize * 10 ** decimals)) > 1e-9)
    decimals += 1;
  return decimals;
}

const twoDecimals = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
