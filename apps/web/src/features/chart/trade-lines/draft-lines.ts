import { Side } from '@tickwire/client';
import { needsLimit, needsStop, type OrderDraft } from '../../../data/order-draft.ts';
import { orderTypeName, sideName } from '../../../format/order.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { parseQuantity } from '../../../format/quantity.ts';
import type { NewLeg, TradeLine } from './trade-line.ts';

/** The prices of the order being written in the ticket, as far as they can be read. */
export function draftLines(draft: OrderDraft, prices: PriceFormat): readonly TradeLine[] {
  const qty = parseQuantity(draft.qty);
  if (qty === undefined) return [];
  const { side, type } = draft;
  const limit = needsLimit(type) ? prices.parse(draft.limitPrice) : undefined;
  const stop = needsStop(type) ? prices.parse(draft.stopPrice) : undefined;
  const trails = draft.stopKind === 'trailingStopPips';
  const gain = prices.parse(draft.takeProfit);
  const loss = trails ? undefined : prices.parse(draft.stop);
  const entry = stop ?? limit;
  const direction = side === Side.BUY ? 1 : -1;
  const missing: readonly NewLeg[] = draft.reduceOnly
    ? []
    : [
        ...(draft.takeProfit === '' ? (['takeProfit'] as const) : []),
        ...(draft.stop === '' ? (['stopLoss'] as const) : []),
      ];
  const line = (
    field: 'limitPrice' | 'stopPrice' | 'takeProfit' | 'stop',
    price: number | undefined,
    change: Pick<TradeLine, 'title' | 'type' | 'spoken'> & Partial<TradeLine>,
  ): readonly TradeLine[] =>
    price === undefined
      ? []
      : [
          {
            id: `draft ${field}`,
            target: { kind: 'draft', field },
            price,
            tone: direction === 1 ? 'up' : 'down',
            look: 'dotted',
            faint: true,
            qty,
            direction,
            newLegs: [],
            ...change,
          },
        ];
  const name = orderTypeName(type);
  const words = { title: `New ${sideName(side).toLowerCase()}`, type: name };
  const leg = { tone: direction === 1 ? 'down' : 'up', ...(entry !== undefined && { entry }) } as const;
  const draftOf = (part: string) => `Draft ${sideName(side).toLowerCase()} ${part}`;
  return [
    ...line('stopPrice', stop, {
      ...words,
      type: limit === undefined ? name : `${name}, stop`,
      spoken: draftOf('stop'),
      newLegs: missing,
    }),
    ...line('limitPrice', limit, {
      ...words,
      type: stop === undefined ? name : `${name}, limit`,
      spoken: draftOf('limit'),
      newLegs: stop === undefined ? missing : [],
    }),
    ...line('takeProfit', gain, {
      ...leg,
      tone: 'up',
      title: 'New TP',
      type: '',
      spoken: 'Draft take-profit',
    }),
    ...line('stop', loss, { ...leg, tone: 'down', title: 'New SL', type: '', spoken: 'Draft stop-loss' }),
  ];
}
