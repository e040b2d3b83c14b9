import type { Brackets, Position } from '@tickwire/client';
import { createPriceFormat } from '../format/price.ts';
import { ofAccount } from './account.ts';
import { client } from './client.ts';
import { notify } from './notices.ts';
import { $positions } from './positions.ts';
import { runAction } from './run-action.ts';
import { knownSymbol } from './trading/known-symbol.ts';
import { shareOf } from './trading/share-of.ts';
import { tradingBlocked } from './trading/trading-blocked.ts';

/*
 * What can be done with a position, from a button or a key. Each acts once while it is under way, however often it is asked for,
 * and tells of a refusal by a notice. What was done is told by the fills it makes.
 */

/** The open position in a symbol, as last told. */
export function positionIn(symbol: string): Position | undefined {
  return [...($positions.get()?.values() ?? [])].find((position) => position.symbol === symbol);
}

/** Closes a position at market, or so much of it; resolves to whether that was taken. */
export function closePosition(id: string, amount?: number): Promise<boolean> {
  const query = { ...ofAccount(), ...(amount !== undefined && { amount }) };
  return runAction({
    key: `close ${id} ${amount ?? 'all'}`,
    refused: 'Close refused',
    blocked: tradingBlocked(),
    send: () => client.rest.closePosition({ params: { position_id: id }, query }),
  });
}

/** Closes a share of a position, above 0 and up to 1, in whole lots; resolves to whether that was taken. */
export async function closeShare({ id, symbol, qty }: Position, share: number): Promise<boolean> {
  if (share >= 1) return closePosition(id);
  const info = await knownSymbol(symbol);
  if (info) return closePosition(id, shareOf(qty, share, info.lot_size));
  notify({ tone: 'bad', title: 'Close refused', text: `The lot size of ${symbol} is not known yet.` });
  return false;
}

/** Turns a position round with one market order of twice its quantity; its bracket goes. */
export function reversePosition(id: string): Promise<boolean> {
  return runAction({
    key: `reverse ${id}`,
    refused: 'Reverse refused',
    blocked: tradingBlocked(),
    send: () => client.rest.reversePosition({ params: { position_id: id }, query: ofAccount() }),
  });
}

/** Makes the bracket of a position what `brackets` says; what is left out goes. Rejects when it is refused. */
export async function setBrackets(id: string, brackets: Brackets): Promise<void> {
  await client.rest.editPositionBrackets({
    params: { position_id: id },
    query: ofAccount(),
    body: { brackets },
  });
}

/** Moves the stop of a position to its average price, where it loses no more than fees; the take-profit stays. */
export async function stopToBreakEven(position: Position): Promise<boolean> {
  const { id, symbol, avgPrice, takeProfit, guaranteedStop } = position;
  const info = await knownSymbol(symbol);
  if (!info) {
    notify({ tone: 'bad', title: 'Stop refused', text: `The price steps of ${symbol} are not known yet.` });
    return false;
  }
  const prices = createPriceFormat(info);
  const stop = prices.snap(avgPrice);
  const done = await runAction({
    key: `brackets ${id}`,
    refused: 'Stop refused',
    blocked: tradingBlocked(),
    send: () =>
      setBrackets(id, {
        ...(takeProfit !== undefined && { takeProfit }),
        ...(guaranteedStop === undefined ? { stopLoss: stop } : { guaranteedStop: stop }),
      }),
  });
  if (done)
    notify({ tone: 'good', title: 'Stop at break-even', text: `${symbol} at ${prices.format(stop)}` });
  return done;
}

/** Closes every open position at market; resolves to whether every close was taken. */
export async function closeAllPositions(): Promise<boolean> {
  const ids = [...($positions.get()?.keys() ?? [])];
  if (ids.length === 0) {
    notify({ tone: 'plain', title: 'Nothing to close', text: 'No position is open.' });
    return false;
  }
  const closed = await Promise.all(ids.map((id) => closePosition(id)));
  return closed.every(Boolean);
}
