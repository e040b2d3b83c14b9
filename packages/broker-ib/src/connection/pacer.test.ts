import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createVirtualScheduler } from '../testing/virtual-scheduler.ts';
import { Pacer } from './pacer.ts';

/** A pacer, and when it sent what. */
function setUp(messagesPerSecond?: number) {
  const time = createVirtualScheduler();
  const pacer = new Pacer({ scheduler: time, messagesPerSecond });
  const sent: { readonly what: string; readonly at: number }[] = [];
  const note = (what: string) => (): void => void sent.push({ what, at: time.now() });
  return { time, pacer, sent, note };
}

/** The most messages that any second saw. */
function busiestSecond(times: readonly number[]): number {
  return Math.max(
    0,
    ...times.map((begin) => times.filter((time) => time >= begin && time < begin + 1000).length),
  );
}

describe('Pacer', () => {
  it('P1 no second sees more than 40 messages, whatever the option says', async () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 400 }),
      requests: fc.integer({ min: 0, max: 60 }),
      orders: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 10 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), fc.integer(), async (steps, option) => {
        const { time, pacer } = setUp(option);
        const times: number[] = [];
        let expected = 0;
        for (const { wait, requests, orders } of steps) {
          await time.advance(wait);
          for (let count = 0; count < requests; count += 1) pacer.request(() => times.push(time.now()));
          for (const messages of orders) {
            pacer.order(messages, () => times.push(...Array.from({ length: messages }, () => time.now())));
            expected += messages;
          }
          expected += requests;
        }
        while (time.waiting > 0) await time.advance(1100);
        expect(times).toHaveLength(expected);
        expect(busiestSecond(times)).toBeLessThanOrEqual(Math.min(40, Math.max(8, option)));
        time.close();
      }),
      { numRuns: 40 },
    );
  });

  it('P2 an order leaves at once while 200 requests wait, and before them all', () => {
    const { pacer, sent, note } = setUp();
    for (let count = 0; count < 200; count += 1) pacer.request(note('request'));
    const before = sent.length;
    for (let count = 0; count < 3; count += 1) pacer.order(3, note('order'));
    expect(sent.slice(before).map(({ what }) => what)).toEqual(['order', 'order', 'order']);
    expect(pacer.waiting).toBe(200 - before);
  });

  it('sends what orders alone have made too much of in their order, and never a part of one', async () => {
    const { time, pacer, sent, note } = setUp();
    for (let count = 0; count < 15; count += 1) pacer.order(3, note(`order ${count}`));
    expect(sent).toHaveLength(13);
    await time.advance(1100);
    expect(sent.map(({ what }) => what)).toEqual(Array.from({ length: 15 }, (_, count) => `order ${count}`));
  });

  it('P1 halves the pace at a complaint, once for a burst of them, and returns to it slowly', async () => {
    const { time, pacer, sent, note } = setUp();
    const requestsAtOnce = (): number => {
      const before = sent.length;
      for (let count = 0; count < 100; count += 1) pacer.request(note('request'));
      const now = sent.length - before;
      pacer.clear();
      return now;
    };
    expect(requestsAtOnce()).toBe(30);
    for (let count = 0; count < 5; count += 1) pacer.slowDown();
    await time.advance(1100);
    expect(requestsAtOnce()).toBe(15);
    await time.advance(5000);
    expect(requestsAtOnce()).toBe(15);
    await time.advance(95_000);
    expect(requestsAtOnce()).toBe(30);
  });

  it('withdraws a request that waits, and nothing else', async () => {
    const { time, pacer, sent, note } = setUp();
    for (let count = 0; count < 30; count += 1) pacer.request(note('first'));
    const send = note('twice');
    const withdraw = pacer.request(send);
    pacer.request(send);
    withdraw();
    withdraw();
    await time.advance(1100);
    expect(sent.filter(({ what }) => what === 'twice')).toHaveLength(1);
  });

  it('S1 forgets what waits and every timer when closed', () => {
    const { time, pacer, note } = setUp();
    for (let count = 0; count < 100; count += 1) pacer.request(note('request'));
    pacer.slowDown();
    pacer.close();
    expect(time.waiting).toBe(0);
    expect(pacer.waiting).toBe(0);
  });
});
