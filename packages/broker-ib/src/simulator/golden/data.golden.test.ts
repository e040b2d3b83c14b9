import { BarSizeSetting, SecType, WhatToShow } from '@stoqey/ib';
import { expect, test } from 'vitest';
import { connectClient, startTestSimulator } from '../testing/test-client.ts';
import { AAPL } from '../testing/test-orders.ts';

/* Messages about contracts and prices, token by token; written out by hand, see orders.golden.test.ts. */

const stockTypes =
  'ACTIVETIM,AD,ADJUST,ALERT,ALLOC,AVGCOST,BASKET,COND,DAY,GTC,GTD,GTT,HID,IOC,LIT,LMT,LOC,MIT,MKT,MOC,MTL,OPG,SCALE,STP,STPLMT,TRAIL,TRAILLIT,TRAILLMT,WHATIF';
const days = ['20260701', '20260702', '20260706', '20260707'];
const hours = (from: string, to: string): string => {
  const [wednesday, thursday, monday, tuesday] = days.map((day) => `${day}:${from}-${day}:${to}`);
  return [wednesday, thursday, '20260703:CLOSED', '20260704:CLOSED', '20260705:CLOSED', monday, tuesday].join(
    ';',
  );
};

test('contract details of a share', async () => {
  const { sim, time } = await startTestSimulator();
  const client = await connectClient(sim, 1);
  client.api.reqContractDetails(9, {
    symbol: 'AAPL',
    secType: SecType.STK,
    exchange: 'SMART',
    currency: 'USD',
  });
  await time.settle();
  // prettier-ignore
  expect(sim.sent(10)[0]?.fields).toEqual([
    /*  1 */ '10', '9', 'AAPL', 'STK', '', '', '0', '', 'SMART', 'USD',
    /* 11 */ 'AAPL', 'NMS', 'NMS', '265598', '0.01', '', stockTypes, 'SMART,NASDAQ,IEX,OVERNIGHT', '1', '0',
    /* 21 */ 'APPLE INC', 'NASDAQ', '', 'Technology', 'Computers', 'Computers', 'US/Eastern', hours('0400', '2000'), hours('0930', '1600'), '',
    /* 31 */ '0', '0', '1', '', '', '26,26,26,26', '', 'COMMON', '0.0001', '0.0001',
    /* 41 */ '100', '0',
  ]);
  expect(sim.sent(52)[0]?.fields).toEqual(['52', '1', '9']);
});

test('contract details of a future', async () => {
  const { sim, time } = await startTestSimulator();
  const client = await connectClient(sim, 1);
  client.api.reqContractDetails(9, { localSymbol: 'ESU6', secType: SecType.FUT });
  await time.settle();
  const fields = sim.sent(10)[0]?.fields ?? [];
  // prettier-ignore
  expect(fields.slice(0, 16)).toEqual([
    /*  1 */ '10', '9', 'ES', 'FUT', '20260918 08:30:00 US/Central', '20260918', '0', '', 'CME', 'USD',
    /* 11 */ 'ESU6', 'ES', 'ES', '490202609', '0.25', '50',
  ]);
  expect(fields.slice(17, 24)).toEqual(['CME,QBALGO', '1', '11004968', 'E-mini S&P 500', '', '202609', '']);
  expect(fields.slice(31)).toEqual([
    '0',
    '2147483647',
    'ES',
    'IND',
    '67,67',
    '20260918',
    '',
    '1',
    '1',
    '1',
    '0',
  ]);
});

test('history in one message, updates in their own order', async () => {
  const { sim, time } = await startTestSimulator();
  const client = await connectClient(sim, 1);
  await time.advance(3_600_000);
  sim.market.trade('AAPL', { price: 200, size: 10 });
  sim.market.trade('AAPL', { price: 201.5, size: 20 });
  sim.market.trade('AAPL', { price: 199.25, size: 5 });
  sim.market.trade('AAPL', { price: 200.75, size: 1 });
  client.api.reqHistoricalData(
    4,
    AAPL,
    '',
    '60 S',
    BarSizeSetting.MINUTES_ONE,
    WhatToShow.TRADES,
    1,
    1,
    true,
  );
  await time.settle();
  expect(sim.sent(17)[0]?.fields).toEqual([
    '17',
    '4',
    '20260701 11:00:00 US/Eastern',
    '20260701 11:00:00 US/Eastern',
    '1',
    '20260701 11:00:00 US/Eastern',
    '200.0',
    '201.5',
    '199.25',
    '200.75',
    '36',
    '200.5',
    '6',
  ]);
  sim.market.trade('AAPL', { price: 202, size: 4 });
  await time.settle();
  // Count, date, open, close, high, low, average, volume.
  expect(sim.sent(90)[0]?.fields).toEqual([
    '90',
    '4',
    '6',
    '20260701 11:00:00 US/Eastern',
    '200.0',
    '202.0',
    '202.0',
    '199.25',
    '201.0833',
    '40',
  ]);
});

test('the start of a connection', async () => {
  const { sim } = await startTestSimulator();
  await connectClient(sim, 3);
  expect(sim.frames.map(({ direction, fields }) => [direction, ...fields])).toEqual([
    ['out', '193', '20260701 10:00:00 EST'],
    ['in', '71', '2', '3', ''],
    ['out', '15', '1', 'DU1234567'],
    ['out', '9', '1', '1'],
    ['out', '4', '2', '-1', '2104', 'Market data farm connection is OK:usfarm', ''],
    ['out', '4', '2', '-1', '2106', 'HMDS data farm connection is OK:ushmds', ''],
    ['out', '4', '2', '-1', '2158', 'Sec-def data farm connection is OK:secdefil', ''],
  ]);
});
