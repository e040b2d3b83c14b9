import type { LeverageInfo, RiskLimits, SymbolInfo } from '@tickwire/client';
import { orderLimit } from '../../data/order-limit.ts';
import { numberFormat } from '../../format/number-format.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatQuantity } from '../../format/quantity.ts';
import type { Fact } from './fact.ts';

interface Terms {
  readonly info: SymbolInfo;
  readonly prices: PriceFormat;
  readonly leverage: LeverageInfo | undefined;
  readonly limits: RiskLimits | undefined;
  /** The account's, in which its limits are. */
  readonly currency: string;
}

const money = numberFormat(2, 8);
const whole = numberFormat(0, 2);

/** What a unit is, what an order may be, and what it binds. */
export function contractFacts({ info, prices, leverage, limits, currency }: Terms): readonly Fact[] {
  const { point_value: point, currency_code: code } = info;
  return [
    { label: 'Exchange', text: info.exchange },
    { label: 'Currency', text: code },
    { label: 'Tick size', text: prices.format(prices.tick) },
    {
      label: 'Tick value',
      text: `${money.format(Number((prices.tick * point).toPrecision(12)))} ${code}`,
      hint: 'What one unit gains by one tick',
    },
    ...(point === 1
      ? []
      : [
          {
            label: 'Point value',
            text: `${whole.format(point)} ${code}`,
            hint: 'What one unit gains per 1.0 of price',
          },
        ]),
    marginFact(leverage),
    ...(info.watch_only
      ? [{ label: 'Orders', text: 'watched only', hint: 'There is no market to trade it on' }]
      : orderFacts(info, limits, currency)),
  ];
}

function marginFact(leverage: LeverageInfo | undefined): Fact {
  const label = 'Margin';
  if (!leverage) return { label, text: '–' };
  const text = `${whole.format(100 / leverage.leverage)}% (${whole.format(leverage.leverage)}x)`;
  const isFixed = leverage.min === leverage.max;
  return { label, text: isFixed ? `about ${text}` : text, ...(isFixed && { hint: leverage.title }) };
}

/** How large an order may be. */
function orderFacts(info: SymbolInfo, limits: RiskLimits | undefined, currency: string): readonly Fact[] {
  const own = limits?.symbols.find(({ symbol }) => symbol === info.ticker);
  const quantity = orderLimit(limits, info.ticker, 'maxOrderQuantity');
  const value = orderLimit(limits, info.ticker, 'maxOrderNotional');
  const least = formatQuantity(info.lot_size, info.lot_size);
  if (own?.restricted)
    return [{ label: 'Orders', text: 'none is taken', hint: 'The risk limits restrict it' }];
  return [
    { label: 'Lot step', text: least },
    { label: 'Smallest order', text: least },
    { label: 'Largest order', text: known(quantity, (most) => formatQuantity(most, info.lot_size)) },
    { label: 'Largest value', text: known(value, (most) => `${whole.format(most)} ${currency}`), wide: true },
  ];
}

const known = (limit: number | null | undefined, format: (limit: number) => string): string =>
  limit === undefined ? '–' : limit === null ? 'no limit' : format(limit);
