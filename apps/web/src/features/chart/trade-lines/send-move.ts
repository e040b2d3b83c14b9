import { ofAccount } from '../../../data/account.ts';
import { client } from '../../../data/client.ts';
import { atPrices, changeDraft } from '../../../data/order-draft.ts';
import { $orders } from '../../../data/orders.ts';
import { setBrackets } from '../../../data/position-actions.ts';
import { $positions } from '../../../data/positions.ts';
import type { PriceFormat } from '../../../format/price.ts';
import type { Pending } from './drag.ts';
import { moveRequest } from './move-request.ts';

/** Asks for what a moved line means, once; rejects when it is refused. */
export async function sendMove({ line, price }: Pending, prices: PriceFormat): Promise<void> {
  const known = { orders: $orders.get(), positions: $positions.get() };
  const request = moveRequest(line, price, known, prices);
  switch (request?.kind) {
    case 'order':
      await client.rest.modifyOrder({
        params: { order_id: request.id },
        query: ofAccount(),
        body: request.body,
      });
      return;
    case 'brackets':
      await setBrackets(request.id, request.brackets);
      return;
    case 'draft':
      changeDraft(atPrices(request.change));
  }
}
