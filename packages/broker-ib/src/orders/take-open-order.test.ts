import { toUnits } from '@tickwire/engine';
import { describe, expect, it } from 'vitest';
import { sampleCarrier, sampleOrder } from './testing/sample-orders.ts';
import { takeOpenOrder } from './take-open-order.ts';

const working = sampleCarrier({ stage: 'working' });

describe('what the terms IB tells make of an order', () => {
  it('as it was sent: nothing', () => {
    expect(takeOpenOrder(working, { ...working.wire, auxPrice: 0 })).toMatchObject({
      reports: [],
      differs: [],
    });
  });

  it('other than it was sent: what differs, and IB’s terms from here on', () => {
    const { carrier, differs } = takeOpenOrder(working, {
      ...working.wire,
      totalQuantity: 90,
      lmtPrice: 150,
    });
    expect(differs).toEqual(['totalQuantity', 'lmtPrice']);
    expect(carrier.wire).toMatchObject({ totalQuantity: 90, lmtPrice: 150 });
  });

  it('less of one of a group is no difference: another of it has filled', () => {
    const leg = { ...working, wire: { ...working.wire, ocaGroup: 'g' } };
    expect(takeOpenOrder(leg, { ...leg.wire, totalQuantity: 60 }).differs).toEqual([]);
    expect(takeOpenOrder(leg, { ...leg.wire, totalQuantity: 160 }).differs).toEqual(['totalQuantity']);
  });

  it('a change counts once IB tells the new terms, not before', () => {
    const asked = { wire: { ...working.wire, totalQuantity: 50 }, answer: true };
    const requested = { ...sampleOrder(), qty: toUnits(50) };
    const changing = { ...working, asked, order: sampleOrder({ requested }) };
    expect(takeOpenOrder(changing, working.wire)).toMatchObject({ carrier: { asked }, reports: [] });
    const { carrier, reports } = takeOpenOrder(changing, asked.wire);
    expect(reports).toEqual([{ type: 'replaced', orderId: 'ORDER-1' }]);
    expect(carrier).toMatchObject({ asked: undefined, wire: { totalQuantity: 50 } });
    expect(carrier.order).toMatchObject({ qty: toUnits(50), requested: undefined });
  });

  it('a trailing stop has moved; an unset price is no price', () => {
    const order = sampleOrder({ type: 3, trail: toUnits(2), stopPrice: toUnits(148), limitPrice: undefined });
    const trailing = sampleCarrier({ order, stage: 'working' });
    expect(takeOpenOrder(trailing, { ...trailing.wire, trailStopPrice: 149.5 }).reports).toEqual([
      { type: 'trailed', orderId: 'ORDER-1', stopPrice: toUnits(149.5) },
    ]);
    expect(takeOpenOrder(trailing, { ...trailing.wire, trailStopPrice: Number.MAX_VALUE }).reports).toEqual(
      [],
    );
    expect(takeOpenOrder(trailing, trailing.wire).reports).toEqual([]);
  });
});
