import { SecType } from '@stoqey/ib';
import { expect, test } from 'vitest';
import { describeContract } from '../contracts/describe-contract.ts';
import { connectScripted } from '../testing/connect-scripted.ts';
import { ibBases } from './base-bars.ts';
import { HistoryDesk } from './history-desk.ts';

const [HISTORICAL_DATA, CANCEL_HISTORICAL_DATA] = ['20', '25'];

test('bars that never begin are given up after a minute, and their place is free', async () => {
  const { tws, time, session } = await connectScripted();
  const [base] = ibBases;
  if (base === undefined) throw new Error('There are no bases.');
  const contract = { conId: 1, symbol: 'X', secType: SecType.STK, exchange: 'SMART', currency: 'USD' };
  const desk = new HistoryDesk(time);
  desk.attach(session());
  const told: string[] = [];
  desk.keep(
    {
      instrument: describeContract('X', { contract }, []),
      base,
      regularHours: true,
      duration: '60 S',
    },
    {
      start: () => told.push('start'),
      update: () => told.push('update'),
      dead: (reason) => told.push(reason),
    },
  );
  const sent = (id: string) =>
    tws.heard.filter(({ fields }) => fields[0] === id).map(({ fields }) => fields[id === '20' ? 1 : 2]);
  await time.advance(59_999);
  expect([sent(HISTORICAL_DATA).length, told]).toEqual([1, []]);
  await time.advance(1);
  expect(told).toEqual([expect.stringContaining('60 s')]);
  await time.settle();
  expect(sent(CANCEL_HISTORICAL_DATA)).toEqual(sent(HISTORICAL_DATA));
});
