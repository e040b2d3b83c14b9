import { expect, test } from 'vitest';
import { strategyFolder } from '../strategies/test-kit/strategy-folder.ts';
import { freePort, startIbServer, startTrading } from './ib-server.ts';

const buyOnce = `
import { OrderType, Side } from '@tickwire/contracts';
import { defineStrategy } from '@tickwire/engine';

export default defineStrategy({
  id: 'buy-once',
  name: 'Buy once',
  description: 'Buys at the first quote.',
  symbols: ['MSFT'],
  resolution: '1',
  state: () => ({ done: false }),
  onQuote({ state, place }) {
    if (state.done) return;
    state.done = true;
    place({ symbol: 'MSFT', type: OrderType.MARKET, side: Side.BUY, qty: 7 });
  },
});
`;

const start = { params: { strategy_id: 'buy-once' } };

test('a strategy trades the account of TWS, and waits until that is known', async () => {
  const STRATEGIES_DIR = strategyFolder({ 'buy-once.ts': buyOnce });
  const away = await startIbServer(await freePort(), { STRATEGIES_DIR });
  expect(await away.rest.listStrategies()).toEqual([]);
  await expect(away.rest.startStrategy(start)).rejects.toMatchObject({ code: 'venue_unavailable' });

  const { tws, server } = await startTrading({ STRATEGIES_DIR });
  const { rest } = server;
  expect(await rest.listStrategies()).toMatchObject([{ id: 'buy-once', accountId: 'DU1234567' }]);
  await rest.startStrategy(start);
  tws.market.trade('MSFT', { price: 333 });
  await expect.poll(() => tws.book.positions()).toMatchObject([{ quantity: 7 }]);
  await expect
    .poll(async () => (await rest.listStrategies())[0])
    .toMatchObject({ orders: 1, fills: 1, status: 'running' });
});
