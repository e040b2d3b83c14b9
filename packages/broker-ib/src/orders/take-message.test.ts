import { toUnits } from '@tickwire/engine';
import { describe, expect, it } from 'vitest';
import type { Carrier } from './carrier.ts';
import { sampleCarrier, sampleOrder } from './testing/sample-orders.ts';
import { takeMessage } from './take-message.ts';

const sent = sampleCarrier();
const working = sampleCarrier({ stage: 'working' });
const changing = sampleCarrier({
  stage: 'working',
  order: sampleOrder({
    requested: { qty: toUnits(50), limitPrice: toUnits(151), stopPrice: undefined, trail: undefined },
  }),
  asked: { wire: { ...working.wire, totalQuantity: 50, lmtPrice: 151 }, answer: true },
});
const say = (carrier: Carrier, code: number, text = 'because') => takeMessage(carrier, { id: 7, code, text });

describe('what a message makes of an order', () => {
  it.each([110, 200, 201, 203, 321, 10_289])('O6 %i refuses a new order', (code) => {
    expect(say(sent, code)).toMatchObject({
      carrier: { stage: 'ended' },
      reports: [{ type: 'rejected', orderId: 'ORDER-1', reason: 'because' }],
    });
  });

  it.each([104, 105, 110, 201, 321, 329, 2102])(
    'O6 %i refuses a change: the order works as it was',
    (code) => {
      const { carrier, reports } = say(changing, code);
      expect(reports).toEqual([{ type: 'replace-refused', orderId: 'ORDER-1', reason: 'because' }]);
      expect(carrier).toMatchObject({ stage: 'working', asked: undefined, wire: working.wire });
      expect(carrier.order?.requested).toBeUndefined();
    },
  );

  it.each([104, 105, 201])('O6 %i refuses a change of what has filled by then: it has ended', (code) => {
    const order = sampleOrder({
      requested: { qty: toUnits(120), limitPrice: undefined, stopPrice: undefined, trail: undefined },
    });
    const growing = { ...changing, order, wire: { ...working.wire, totalQuantity: 100 } };
    const { carrier, reports } = say({ ...growing, executed: toUnits(100) }, code);
    expect(reports).toEqual([{ type: 'replace-refused', orderId: 'ORDER-1', reason: 'because' }]);
    expect(carrier.stage).toBe('ended');
  });

  it.each([399, 404, 2109])('O6 %i leaves it working', (code) => {
    for (const carrier of [sent, working, changing])
      expect(say(carrier, code)).toMatchObject({ carrier: { stage: carrier.stage }, reports: [] });
  });

  it('O6 202 is a confirmation', () => {
    expect(say({ ...working, cancelling: true }, 202).reports).toMatchObject([{ type: 'cancelled' }]);
  });

  it('O6 201 ends an order on the market; what has partly filled is cancelled', () => {
    expect(say(working, 201).reports).toMatchObject([{ type: 'rejected' }]);
    expect(say({ ...working, executed: toUnits(40) }, 201).reports).toMatchObject([{ type: 'cancelled' }]);
  });

  it.each([110, 321, 104])(
    '%i about an order on the market that nobody changes is late and means nothing',
    (code) => {
      expect(say(working, code)).toMatchObject({ carrier: { stage: 'working' }, reports: [] });
    },
  );

  it.each([103, 104, 105])(
    '%i about a new order: the id is another order’s, and nothing is concluded',
    (code) => {
      expect(say(sent, code)).toMatchObject({ carrier: { stage: 'sent' }, reports: [], next: 'id-taken' });
      expect(say(working, 103)).toMatchObject({ carrier: { stage: 'working' }, reports: [] });
    },
  );

  it('O7 10148 Filled withdraws the cancel and waits for the fill', () => {
    const late = say({ ...working, cancelling: true }, 10_148, 'cannot be cancelled, state: Filled.');
    expect(late).toMatchObject({ carrier: { cancelling: false }, reports: [], next: 'fills-missing' });
  });

  it.each([10_147, 161])('O7 %i leaves open what the order is, and has it looked up', (code) => {
    expect(say({ ...working, cancelling: true }, code)).toMatchObject({
      carrier: { doubtful: true, stage: 'working' },
      reports: [],
      next: 'look',
    });
  });

  it('an unknown code rejects nothing: what was asked is looked up', () => {
    for (const carrier of [sent, changing, { ...working, cancelling: true }])
      expect(say(carrier, 10_999)).toMatchObject({ reports: [], next: 'look' });
    expect(say(working, 10_999)).toMatchObject({ carrier: { stage: 'working' }, reports: [] });
  });
});
