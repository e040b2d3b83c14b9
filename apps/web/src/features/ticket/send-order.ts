import type { PreOrder } from '@tickwire/client';
import { notify } from '../../data/notices.ts';
import { placeOrder } from '../../data/order-actions.ts';
import { isWorking } from '../../data/order-state.ts';
import { $orders } from '../../data/orders.ts';
import { priceFormatOf } from '../../data/price-formats.ts';
import { actionProblem } from '../../format/action-problem.ts';
import { orderTypeName, sideName } from '../../format/order.ts';
import { formatQuantity } from '../../format/quantity.ts';

/** An order in words: `Buy 0.5 BTCUSD · Limit 60,000.00`. */
export function orderWords({ side, qty, symbol, type, stopPrice, limitPrice }: PreOrder): string {
  const prices = priceFormatOf(symbol).get();
  const at = [stopPrice, limitPrice].map((price) =>
    price === undefined ? '' : ` ${prices?.format(price) ?? price}`,
  );
  return `${sideName(side)} ${formatQuantity(qty)} ${symbol} · ${orderTypeName(type)}${at.join('')}`;
}

/** Places an order and tells that it was taken; rejects when it was not. */
export async function sendOrder(order: PreOrder): Promise<void> {
  const id = await placeOrder(order);
  const known = $orders.get()?.get(id);
  // Its fill can be here before the answer, and is what counts.
  const quiet = known && !isWorking(known) && { quiet: true as const };
  const text = `${orderWords(order)} · order ${id}`;
  notify({ tone: 'plain', title: 'Order taken', text, about: id, ...quiet });
}

/** The same for an order without a form: a refusal, or why there is no order, becomes a notice. */
export async function sendByKey(order: PreOrder | string): Promise<void> {
  const refuse = (text: string) => notify({ tone: 'bad', title: 'Order refused', text });
  if (typeof order === 'string') {
    refuse(order);
    return;
  }
  try {
    await sendOrder(order);
  } catch (error) {
    refuse(actionProblem(error));
  }
}
