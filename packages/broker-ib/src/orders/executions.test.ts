import { toMoney, toUnits } from '@tickwire/engine';
import { describe, expect, it } from 'vitest';
import { Executions } from './executions.ts';
import type { ReadExecution } from './executions.ts';

const read = (id: string, qty = 10, price = 100): ReadExecution => ({
  id,
  orderId: 'ORDER-1',
  accountId: 'DU1',
  symbol: 'AAPL',
  side: 1,
  qty: toUnits(qty),
  price: toUnits(price),
  time: 1,
});

describe('executions', () => {
  it('O4 are reported once, however often IB tells them', () => {
    const executions = new Executions();
    expect(executions.take(read('a.b.01'))).toMatchObject([
      { type: 'filled', orderId: 'ORDER-1', qty: toUnits(10), execution: { id: 'a.b.01', side: 1 } },
    ]);
    expect(executions.take(read('a.b.01'))).toEqual([]);
  });

  it('O4 a later version takes the place of the one before, and the one before does not come back', () => {
    const executions = new Executions();
    executions.take(read('a.b.01'));
    expect(executions.take(read('a.b.02', 8, 99))).toMatchObject([
      {
        type: 'corrected',
        executionId: 'a.b.01',
        correctedId: 'a.b.02',
        qty: toUnits(8),
        price: toUnits(99),
      },
    ]);
    expect(executions.take(read('a.b.01'))).toEqual([]);
    expect(executions.take(read('a.b.02'))).toEqual([]);
  });

  it('O4 a version that is the first one told corrects all that an earlier run may have told', () => {
    const reports = new Executions().take(read('a.b.03', 8));
    expect(reports).toMatchObject([
      { type: 'corrected', executionId: 'a.b.01', correctedId: 'a.b.02', side: 1 },
      { type: 'corrected', executionId: 'a.b.02', correctedId: 'a.b.03', side: 1 },
    ]);
  });

  it('O5 a commission is told with its execution, whichever comes first', () => {
    const charge = { execId: 'a.b.01', commission: 1.5, currency: 'USD' };
    const charged = { type: 'charged', orderId: 'ORDER-1', executionId: 'a.b.01', fee: toMoney(1.5) };
    const before = new Executions();
    expect(before.charge(charge)).toBeUndefined();
    expect(before.take(read('a.b.01'))).toMatchObject([{ type: 'filled' }, charged]);
    const after = new Executions();
    after.take(read('a.b.01'));
    expect(after.charge(charge)).toMatchObject({ accountId: 'DU1', symbol: 'AAPL', reports: [charged] });
    expect(after.charge(charge)).toBeUndefined();
  });

  it('O5 a commission that is left out is none', () => {
    const executions = new Executions();
    executions.take(read('a.b.01'));
    expect(
      executions.charge({ execId: 'a.b.01', commission: Number.MAX_VALUE, currency: 'USD' }),
    ).toBeUndefined();
    expect(executions.isChargeDue(0)).toBe(true);
  });
});
