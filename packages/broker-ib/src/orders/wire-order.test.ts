import { toUnits } from '@tickwire/engine';
import { describe, expect, it } from 'vitest';
import { sampleOrder } from './testing/sample-orders.ts';
import { wireOrder } from './wire-order.ts';

const frame = { orderRef: 'r', parentId: 0, transmit: true, ocaGroup: undefined, filledBefore: 0n };

describe('an order as IB gets it', () => {
  it('O1 says what presets would else decide', () => {
    const order = sampleOrder();
    expect(wireOrder(order, order, frame)).toEqual({
      action: 'BUY',
      totalQuantity: 100,
      orderType: 'LMT',
      lmtPrice: 150.25,
      tif: 'GTC',
      account: 'DU1234567',
      orderRef: 'r',
      parentId: 0,
      transmit: true,
      outsideRth: false,
      ocaType: 3,
    });
  });

  it.each([
    [{ type: 2 as const, limitPrice: undefined }, { orderType: 'MKT' }],
    [
      { type: 3 as const, limitPrice: undefined, stopPrice: toUnits(149) },
      { orderType: 'STP', auxPrice: 149 },
    ],
    [
      { type: 4 as const, stopPrice: toUnits(149) },
      { orderType: 'STP LMT', auxPrice: 149, lmtPrice: 150.25 },
    ],
    [
      { type: 3 as const, limitPrice: undefined, stopPrice: toUnits(148), trail: toUnits(2) },
      { orderType: 'TRAIL', auxPrice: 2, trailStopPrice: 148 },
    ],
    [{ side: -1 as const }, { action: 'SELL' }],
    [{ timeInForce: 'day' as const }, { tif: 'DAY' }],
    [{ timeInForce: 'ioc' as const }, { tif: 'IOC' }],
    [{ timeInForce: 'fok' as const }, { tif: 'FOK' }],
  ])('%o', (changes, wire) => {
    const order = sampleOrder(changes);
    expect(wireOrder(order, order, frame)).toMatchObject(wire);
  });

  it('those of a group reduce one another, one at a time', () => {
    const order = sampleOrder();
    expect(wireOrder(order, order, { ...frame, ocaGroup: 'g' })).toMatchObject({ ocaGroup: 'g', ocaType: 2 });
  });

  it('one that goes on where another has ended is for the rest', () => {
    const order = sampleOrder();
    expect(wireOrder(order, order, { ...frame, filledBefore: toUnits(40) }).totalQuantity).toBe(60);
  });
});
