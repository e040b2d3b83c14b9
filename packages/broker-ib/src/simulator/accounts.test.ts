import { OrderAction, type Contract } from '@stoqey/ib';
import { beforeEach, expect, test } from 'vitest';
import type { VirtualScheduler } from '../testing/virtual-scheduler.ts';
import type { TwsSimulator } from './index.ts';
import { connectClient, startTestSimulator, type TestClient } from './testing/test-client.ts';
import { AAPL, EURUSD, limitOrder, marketOrder } from './testing/test-orders.ts';

const { BUY, SELL } = OrderAction;

let sim: TwsSimulator;
let time: VirtualScheduler;
let client: TestClient;

beforeEach(async () => {
  ({ sim, time } = await startTestSimulator({
    accounts: [
      { id: 'DU1', currency: 'USD', cash: 100_000 },
      { id: 'DU2', currency: 'EUR', cash: 50_000 },
    ],
  }));
  client = await connectClient(sim, 1);
  sim.market.set('AAPL', { bid: 200, ask: 200 });
  sim.market.set('EUR.USD', { bid: 1.25, ask: 1.25 });
  client.api.placeOrder(1, AAPL, marketOrder(BUY, 100, { account: 'DU1' }));
  client.api.placeOrder(2, EURUSD, marketOrder(SELL, 10_000, { account: 'DU2' }));
  await time.settle();
});

const held = (values: readonly unknown[]): readonly unknown[] => {
  const [account, contract, quantity, average] = values;
  return [account, (contract as Contract).conId, quantity, average];
};
/** The newest value of every tag, by account and currency. */
const lines = (event: 'accountSummary' | 'updateAccountValue'): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    client.events(event).map((values) => {
      const [key, value, currency, account] =
        event === 'accountSummary' ? [values[2], values[3], values[4], values[1]] : values;
      return [`${String(account)} ${String(key)} ${String(currency)}`, value];
    }),
  );

test('positions: all, then every change until cancelled', async () => {
  client.api.reqPositions();
  client.api.reqPositionsMulti(5, 'DU2', '');
  await time.settle();
  expect(client.events('position').map((values) => held(values))).toEqual([
    ['DU1', 265598, 100, 200.01],
    ['DU2', 12087792, -10_000, 1.2498],
  ]);
  expect(client.events('positionEnd')).toHaveLength(1);
  expect(client.events('positionMulti').map(([id, account]) => [id, account])).toEqual([[5, 'DU2']]);
  expect(client.events('positionMultiEnd')).toEqual([[5]]);
  client.api.placeOrder(3, AAPL, marketOrder(SELL, 100, { account: 'DU1' }));
  await time.settle();
  expect(
    client
      .events('position')
      .map((values) => held(values))
      .at(-1),
  ).toEqual(['DU1', 265598, 0, 0]);
  client.api.cancelPositions();
  client.api.cancelPositionsMulti(5);
  client.api.placeOrder(4, AAPL, marketOrder(BUY, 1, { account: 'DU1' }));
  await time.settle();
  expect(client.events('position')).toHaveLength(3);
  expect(client.events('positionMulti')).toHaveLength(1);
});

test('account summary: of all accounts, with the ledgers, and again after a trade', async () => {
  client.api.reqAccountSummary(9, 'All', 'NetLiquidation,TotalCashValue,BuyingPower,Nonsense,$LEDGER:ALL');
  await time.settle();
  expect(lines('accountSummary')).toMatchObject({
    'DU1 NetLiquidation USD': '99999.00',
    'DU1 TotalCashValue USD': '79999.00',
    'DU1 BuyingPower USD': '359996.00',
    'DU1 CashBalance USD': '79999',
    'DU1 NetLiquidationByCurrency BASE': '99999.00',
    'DU2 CashBalance EUR': '40000',
    'DU2 CashBalance USD': '12498',
    'DU2 ExchangeRate USD': '0.8000000',
    'DU2 TotalCashValue EUR': '49998.40',
  });
  expect(client.events('accountSummaryEnd')).toEqual([[9]]);
  client.api.placeOrder(3, AAPL, marketOrder(SELL, 50, { account: 'DU1' }));
  await time.settle();
  expect(lines('accountSummary')).toMatchObject({ 'DU1 CashBalance USD': '89998' });
  client.api.reqAccountSummary(10, 'DU2', '$LEDGER:USD');
  client.api.reqAccountSummary(11, 'All', 'NetLiquidation');
  await time.settle();
  expect(client.events('error').map(([, code, id]) => [id, code])).toEqual([[11, 322]]);
  client.api.cancelAccountSummary(9);
  client.api.reqAccountSummary(12, 'All', 'NetLiquidation');
  await time.settle();
  expect(client.events('accountSummaryEnd')).toEqual([[9], [10], [12]]);
});

test('account updates: one account at a time, with its portfolio', async () => {
  client.api.reqAccountUpdates(true, 'DU1');
  await time.settle();
  expect(lines('updateAccountValue')).toMatchObject({
    'DU1 AccountCode ': 'DU1',
    'DU1 NetLiquidation USD': '99999.00',
    'DU1 UnrealizedPnL USD': '-1.00',
  });
  expect(client.events('updatePortfolio')).toEqual([
    [
      expect.objectContaining({ conId: 265598, primaryExch: 'NASDAQ' }),
      100,
      200,
      20_000,
      200.01,
      -1,
      0,
      'DU1',
    ],
  ]);
  expect(client.events('updateAccountTime')).toEqual([['10:00']]);
  expect(client.events('accountDownloadEnd')).toEqual([['DU1']]);
  client.api.reqAccountUpdates(true, 'DU2');
  client.api.reqAccountUpdates(true, 'DU9');
  await time.settle();
  expect(
    client
      .events('info')
      .slice(3)
      .map(([, code]) => code),
  ).toEqual([2100, 321]);
  client.api.placeOrder(3, AAPL, marketOrder(SELL, 50, { account: 'DU1' }));
  await time.settle();
  expect(lines('updateAccountValue')).toMatchObject({ 'DU1 NetLiquidation USD': '99999.00' });
  client.api.reqAccountUpdates(false, 'DU2');
  client.api.reqAccountUpdatesMulti(4, 'DU2', '', false);
  await time.settle();
  expect(client.events('accountUpdateMulti').map(([, , , key, value]) => [key, value])).toContainEqual([
    'CashBalance',
    '40000',
  ]);
  expect(client.events('accountUpdateMultiEnd').map(([id]) => Number(id))).toEqual([4]);
  client.api.cancelAccountUpdatesMulti(4);
  await time.settle();
});

test('profit and loss, about once a second', async () => {
  client.api.reqPnL(1, 'DU1', '');
  client.api.reqPnLSingle(2, 'DU1', '', 265598);
  client.api.reqPnLSingle(3, 'DU1', '', 272093);
  await time.settle();
  expect(client.events('pnl')).toEqual([[1, -1, -1, 0]]);
  expect(client.events('pnlSingle')).toEqual([
    [2, 100, -1, -1, 0, 20_000],
    [3, 0, 0, undefined, undefined, 0],
  ]);
  for (let price = 201; price <= 210; price++) sim.market.set('AAPL', { bid: price, ask: price });
  await time.advance(1000);
  // A trade has told it in this second already.
  expect(client.events('pnl').slice(1)).toEqual([[1, 999, 999, 0]]);
  client.api.placeOrder(3, AAPL, marketOrder(SELL, 100, { account: 'DU1' }));
  await time.settle();
  expect(client.events('pnl').at(-1)).toEqual([1, 998, 0, 998]);
  client.api.cancelPnL(1);
  client.api.cancelPnLSingle(2);
  client.api.cancelPnLSingle(3);
  client.api.reqPnL(4, 'DU9', '');
  await time.settle();
  expect(client.events('error').map(([, code, id]) => [id, code])).toEqual([[4, 321]]);
});

test('the margin of an order counts in the currency of the account', async () => {
  // Half of 140,000 dollars is 56,000 euros; half of 99,500 is 39,800.
  client.api.placeOrder(3, AAPL, limitOrder(BUY, 700, 200, { account: 'DU2' }));
  client.api.placeOrder(4, AAPL, limitOrder(BUY, 500, 199, { account: 'DU2' }));
  await time.settle();
  expect(sim.book.orders.slice(2).map(({ status }) => status)).toEqual(['Inactive', 'Submitted']);
});
