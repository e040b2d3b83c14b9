import { describe, expect, it } from 'vitest';
import { ACCOUNT, openTrade } from '../orders/testing/trade.ts';
import type { PreOrder } from '@tickwire/contracts';
import type { Principal } from '@tickwire/engine';

const actor: Principal = { id: 'trader', scopes: ['account', 'trade'], accounts: 'all' };
const market = (symbol: string, qty: number): PreOrder => ({ symbol, side: 1, type: 2, qty });

describe('an account of IB', () => {
  it.each([
    ['AAPL', 100],
    ['AAPL', 1000],
    ['EURUSD', 20_000],
    ['BTCUSD', 0.1],
  ])('a preview of %s estimates the commission that the fill is charged', async (symbol, qty) => {
    const trade = await openTrade();
    await trade.broker.contracts.resolve(symbol);
    const { commission } = trade.engine.preview({
      type: 'place-order',
      actor,
      accountId: ACCOUNT,
      order: market(symbol, qty),
    });
    await trade.place(market(symbol, qty));
    await trade.time.settle();
    const charged = trade.engine.executions(ACCOUNT).reduce((sum, { commission: each }) => sum + each, 0);
    expect(charged).toBeGreaterThan(0);
    expect(commission).toBeCloseTo(charged, 1);
  });

  it('margin is for IB to decide: no leverage can be set', async () => {
    const trade = await openTrade();
    const set = { type: 'set-leverage', actor, accountId: ACCOUNT, symbol: 'AAPL', leverage: 50 } as const;
    expect(trade.engine.submit<'set-leverage'>(set).decision).toMatchObject({
      accepted: false,
      refusal: { code: 'leverage_fixed', detail: expect.stringContaining('Interactive Brokers') },
    });
  });

  it('positions that were there before are no alarm, and one that differs later is', async () => {
    const trade = await openTrade({ connected: false, alarms: ['position_differs'] });
    await trade.stop();
    trade.sim.book.enterByHand({ symbol: 'AAPL', side: 'BUY', quantity: 40 });
    await trade.time.advance(8 * 86_400_000);
    await trade.start();
    await trade.ready();
    expect(trade.engine.positions(ACCOUNT)).toMatchObject([{ symbol: 'AAPL', qty: 40 }]);
    expect(trade.log.lines.filter((line) => line.includes('position_differs'))).toEqual([]);
    expect(trade.log.lines.join('\n')).toMatch(/info: .*taken over.*"atIb":40/);
    await trade.stop();
    trade.sim.book.enterByHand({ symbol: 'AAPL', side: 'SELL', quantity: 15 });
    await trade.time.advance(8 * 86_400_000);
    await trade.start();
    await trade.ready();
    expect(trade.engine.positions(ACCOUNT)).toMatchObject([{ symbol: 'AAPL', qty: 25 }]);
  });
});
