import { beforeEach, describe, expect, it, vi } from 'vitest';
import { bindRoutes, type BoundRoute } from './bound-route.ts';
import { ManualTimers } from './test-kit/manual-timers.ts';
import { memoryLog } from './test-kit/test-gateway.ts';
import { testRouters, testServices, type TestServices } from './test-kit/test-routes.ts';
import { TopicLog } from './topic-log.ts';
import { TopicTracker } from './topic-tracker.ts';

const GRACE_MS = 1000;
const request = { account: 'A' };

let services: TestServices;
let timers: ManualTimers;
let tracker: TopicTracker;
let trades: BoundRoute;
let log: ReturnType<typeof memoryLog>;

function subscriber() {
  return { deliver: vi.fn(), reset: vi.fn(), lag: vi.fn() };
}

beforeEach(() => {
  services = testServices();
  timers = new ManualTimers();
  log = memoryLog();
  const topicLog = new TopicLog({ runId: 'run', historyLimit: 100 });
  tracker = new TopicTracker({ topicLog, timers, graceMs: GRACE_MS, log });
  const kind = bindRoutes(testRouters, services).get('trades.subscribe');
  if (!kind) throw new Error('The test route is missing.');
  trades = kind.route;
});

describe('TopicTracker', () => {
  it('starts the work once for all subscribers and stops it a grace period after the last', () => {
    const [first, second] = [subscriber(), subscriber()];
    const topic = tracker.join(trades, request, first);
    expect(tracker.join(trades, request, second)).toBe(topic);
    services.trades.publish('A', { n: 1 });
    expect(first.deliver).toHaveBeenCalledOnce();
    expect(second.deliver).toHaveBeenCalledOnce();
    tracker.leave(topic, first);
    timers.advance(GRACE_MS * 2);
    expect(services.trades.running).toEqual(['A']);
    tracker.leave(topic, second);
    timers.advance(GRACE_MS - 1);
    expect(services.trades.running).toEqual(['A']);
    timers.advance(1);
    expect(services.trades.running).toEqual([]);
    expect(services.trades).toMatchObject({ starts: 1, stops: 1 });
    expect(tracker.size).toBe(0);
  });

  it('counts one subscriber once, however often it joins or leaves', () => {
    const [one, other] = [subscriber(), subscriber()];
    const topic = tracker.join(trades, request, one);
    tracker.join(trades, request, one);
    tracker.join(trades, request, other);
    tracker.leave(topic, one);
    tracker.leave(topic, one);
    timers.advance(GRACE_MS * 2);
    expect(services.trades.running).toEqual(['A']);
  });

  it('lets one who comes back in time resume what was published meanwhile', () => {
    const one = subscriber();
    const topic = tracker.join(trades, request, one);
    const { head } = topic.catchUp(undefined, 'snapshot');
    tracker.leave(topic, one);
    services.trades.publish('A', { n: 1 }, { n: 2 });
    timers.advance(GRACE_MS - 1);
    const again = tracker.join(trades, request, subscriber());
    timers.advance(GRACE_MS * 2);
    expect(again.catchUp(head, 'snapshot')).toMatchObject({
      resumed: true,
      head: { epoch: head.epoch, seq: 2 },
    });
    expect(services.trades).toMatchObject({ starts: 1, stops: 0 });
  });

  it('begins a new epoch after a stop, and an old publisher reaches nobody', () => {
    const one = subscriber();
    const topic = tracker.join(trades, request, one);
    const { head } = topic.catchUp(undefined, 'snapshot');
    const oldPublisher = services.trades.publisher('A');
    tracker.leave(topic, one);
    timers.advance(GRACE_MS);
    oldPublisher?.publish({ n: 7 });
    const two = subscriber();
    const again = tracker.join(trades, request, two);
    oldPublisher?.publish({ n: 8 });
    oldPublisher?.reset();
    const { resumed, head: newHead } = again.catchUp(head, 'snapshot');
    expect(resumed).toBe(false);
    expect(newHead.epoch).not.toBe(head.epoch);
    expect(newHead.seq).toBe(0);
    expect(two.deliver).not.toHaveBeenCalled();
    services.trades.publish('A', { n: 9 });
    expect(two.deliver).toHaveBeenCalledExactlyOnceWith(1, expect.anything());
  });

  it('passes on what a failing service throws and can be tried again', () => {
    const broken = { account: 'broken-A' };
    expect(() => tracker.join(trades, broken, subscriber())).toThrow('on fire');
    expect(tracker.size).toBe(0);
    expect(() => tracker.join(trades, broken, subscriber())).toThrow('on fire');
  });

  it('resets all subscribers with one frame, and lets them lag when the service cannot tell its state', () => {
    const [one, other] = [subscriber(), subscriber()];
    tracker.join(trades, request, one);
    tracker.join(trades, request, other);
    services.trades.publisher('A')?.reset();
    expect(one.reset).toHaveBeenCalledOnce();
    expect(other.reset.mock.calls).toEqual(one.reset.mock.calls);
    services.trades.failure = new Error('no state');
    services.trades.publisher('A')?.reset();
    expect(one.lag).toHaveBeenCalledOnce();
    expect(log.lines).toMatchObject([{ level: 'error' }]);
  });

  it('resets the stream when an update cannot be encoded, instead of losing it silently', () => {
    const one = subscriber();
    tracker.join(trades, request, one);
    const cyclic: { n: number; self?: object } = { n: 1 };
    cyclic.self = cyclic;
    services.trades.publisher('A')?.publish(cyclic);
    expect(one.deliver).not.toHaveBeenCalled();
    expect(one.reset).toHaveBeenCalledOnce();
    expect(log.lines).toMatchObject([{ level: 'error' }]);
  });

  it('stops everything at once when closed', () => {
    const topic = tracker.join(trades, request, subscriber());
    tracker.join(trades, { account: 'B' }, subscriber());
    tracker.leave(topic, subscriber());
    tracker.close();
    expect(services.trades.stops).toBe(2);
    expect(timers.pending).toBe(0);
  });
});
