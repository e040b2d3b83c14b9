import { toUnits } from '@tickwire/engine';
import { describe, expect, it } from 'vitest';
import { sampleCarrier, sampleOrder } from './testing/sample-orders.ts';
import { takeStatus } from './take-status.ts';

const working = sampleCarrier({ stage: 'working', status: 'Submitted' });

describe('what a status makes of an order', () => {
  it.each(['PreSubmitted', 'Submitted'])('%s acknowledges it, once', (status) => {
    const first = takeStatus(sampleCarrier(), { status });
    expect(first.reports).toEqual([{ type: 'accepted', orderId: 'ORDER-1' }]);
    expect(takeStatus(first.carrier, { status }).reports).toEqual([]);
  });

  it.each(['ApiPending', 'PendingSubmit', 'PendingCancel', 'Whatever'])('%s says nothing', (status) => {
    expect(takeStatus(sampleCarrier(), { status })).toMatchObject({
      carrier: { stage: 'sent' },
      reports: [],
    });
  });

  it('O3 nothing wakes an order that has ended', () => {
    const { carrier, reports } = takeStatus(working, { status: 'Cancelled' });
    expect(reports).toEqual([{ type: 'cancelled', orderId: 'ORDER-1' }]);
    for (const status of ['Cancelled', 'Submitted', 'Filled', 'Inactive'])
      expect(takeStatus(carrier, { status })).toEqual({ carrier, reports: [] });
  });

  it('a cancel that was asked for has its reason; what was to fill at once has expired', () => {
    const asked = sampleOrder({ cancelReason: 'Enough' });
    expect(
      takeStatus({ ...working, order: asked, cancelling: true }, { status: 'Cancelled' }).reports,
    ).toEqual([{ type: 'cancelled', orderId: 'ORDER-1', reason: 'Enough' }]);
    const immediate = sampleOrder({ timeInForce: 'ioc' });
    expect(takeStatus({ ...working, order: immediate }, { status: 'Cancelled' }).reports).toEqual([
      { type: 'expired', orderId: 'ORDER-1' },
    ]);
  });

  it('O4 a fill is never read from it', () => {
    expect(takeStatus(working, { status: 'Filled', filled: 100 })).toMatchObject({
      carrier: { stage: 'working' },
      reports: [],
      next: 'fills-missing',
    });
    expect(takeStatus({ ...working, executed: toUnits(100) }, { status: 'Filled' }).next).toBeUndefined();
  });

  it('O6 inactive is refused, unless shares are being located', () => {
    expect(takeStatus(sampleCarrier(), { status: 'Inactive' })).toMatchObject({
      reports: [],
      next: 'inactive',
    });
    expect(takeStatus(sampleCarrier(), { status: 'Inactive', whyHeld: 'locate' })).toMatchObject({
      carrier: { stage: 'working' },
      reports: [{ type: 'accepted' }],
    });
  });

  it('a stop that IB holds no more has been triggered', () => {
    const { carrier } = takeStatus(sampleCarrier(), { status: 'PreSubmitted', whyHeld: 'child,trigger' });
    const held = takeStatus(carrier, { status: 'PreSubmitted', whyHeld: 'trigger' });
    expect(held.reports).toEqual([]);
    expect(takeStatus(held.carrier, { status: 'Submitted', whyHeld: '' }).reports).toEqual([
      { type: 'triggered', orderId: 'ORDER-1' },
    ]);
  });

  it('of a leg that nobody counts on yet nothing is told', () => {
    const leg = sampleCarrier({ awaited: false, parentId: 6 });
    const { carrier, reports } = takeStatus(leg, { status: 'PreSubmitted' });
    expect([carrier.stage, reports]).toEqual(['working', []]);
    expect(takeStatus(carrier, { status: 'Cancelled' })).toMatchObject({
      carrier: { stage: 'ended' },
      reports: [],
    });
  });

  it('why a leg was cancelled has to be found out', () => {
    expect(takeStatus({ ...working, parentId: 6 }, { status: 'Cancelled' })).toMatchObject({
      carrier: { stage: 'working' },
      reports: [],
      next: 'leg-cancelled',
    });
  });
});
