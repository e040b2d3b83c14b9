import { ConnectionStatus, OrderType, type BrokerConnectionStatus } from '@tickwire/contracts';
import { JournalUnavailable, type Engine, type VenueCapabilities } from '@tickwire/engine';
import { expect, test } from 'vitest';
import { createConnectionService } from './connection-service.ts';
import { createConnectionStream } from './connection-stream.ts';
import { ACCOUNT, NOON, RecordedTopic, testBench } from './test-kit/test-bench.ts';
import type { VenueLink, VenueLinkStatus } from './venue-link.ts';

const defaultAccount = () => ACCOUNT;

/** A link whose status the test sets. */
function testLink(): VenueLink & { set(status: VenueLinkStatus): void; refuses: string | undefined } {
  const listeners = new Set<(status: VenueLinkStatus) => void>();
  let status: VenueLinkStatus = { stage: 'connecting', since: NOON, reason: 'TWS does not answer.' };
  const link = {
    capabilities: {
      name: 'Interactive Brokers',
      orderTypes: [OrderType.MARKET],
      timeInForce: ['day'],
      features: ['brackets', 'guaranteed-stop', 'margin'],
      internal: false,
    } satisfies VenueCapabilities,
    refuses: undefined as string | undefined,
    get status() {
      return status;
    },
    onStatus(listener: (status: VenueLinkStatus) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refusal: () => link.refuses,
    set(next: VenueLinkStatus) {
      status = next;
      for (const listener of listeners) listener(next);
    },
  };
  return link;
}

test('the paper venue is always connected', () => {
  const { engine, clock, feed } = testBench();
  const connections = createConnectionService({ engine, clock, defaultAccount });
  const stream = createConnectionStream(connections, feed, undefined);
  const status: BrokerConnectionStatus = {
    status: ConnectionStatus.CONNECTED,
    message: 'The paper venue',
    timestamp: NOON,
    stage: 'ready',
    venue: 'The paper venue',
    accountType: 'demo',
    accountMode: 'paper',
  };
  expect(stream.snapshot({ accountId: ACCOUNT })).toEqual([status]);
  expect(stream.snapshot({})).toEqual([status]);
  expect(() => stream.resolve({ accountId: 'NOBODY' })).toThrow(
    expect.objectContaining({ code: 'unknown_account' }),
  );
});

test('while the journal cannot be written the account is not connected, and its streams are told', async () => {
  const bench = testBench();
  let suspended: JournalUnavailable | undefined;
  const engine: Engine = Object.create(bench.engine, { suspended: { get: () => suspended } });
  const connections = createConnectionService({ engine, clock: bench.clock, defaultAccount });
  const topic = new RecordedTopic<BrokerConnectionStatus>();
  const stream = createConnectionStream(connections, bench.feed, undefined);
  const stop = stream.start({ accountId: ACCOUNT }, topic);
  suspended = new JournalUnavailable('The disk is full.');
  await bench.beat(250);
  suspended = undefined;
  await bench.beat(250);
  stop();
  const message = 'The journal cannot be written: no order is taken until it can';
  expect(topic.updates).toMatchObject([
    { status: 4, message, tradingClosed: message, timestamp: NOON + 250 },
    { status: 1, message: 'The paper venue', timestamp: NOON + 500 },
  ]);
});

test('the venue of a real account is told of before the account is known, and at once when it changes', () => {
  const { engine, clock, feed } = testBench();
  const link = testLink();
  const connections = createConnectionService({ engine, clock, link, defaultAccount: () => undefined });
  const stream = createConnectionStream(connections, feed, link);
  const reason = 'TWS does not answer.';
  expect(stream.snapshot({})).toEqual([
    {
      status: ConnectionStatus.CONNECTING,
      message: reason,
      timestamp: NOON,
      stage: 'connecting',
      venue: 'Interactive Brokers',
      notOffered: ['post-only'],
      tradingClosed: reason,
    },
  ]);
  const topic = new RecordedTopic<BrokerConnectionStatus>();
  const stop = stream.start({}, topic);
  link.set({ stage: 'upstream-down', since: NOON + 1, reason: 'TWS has lost its servers.' });
  link.set({ stage: 'ready', since: NOON + 2, reason: 'Connected to TWS.' });
  link.set({ stage: 'failed', since: NOON + 3, reason: 'TWS is too old.' });
  stop();
  link.set({ stage: 'ready', since: NOON + 4, reason: 'Connected to TWS.' });
  expect(topic.updates).toMatchObject([
    { status: 3, stage: 'upstream-down', tradingClosed: 'TWS has lost its servers.' },
    { status: 1, stage: 'ready', message: 'Connected to TWS.' },
    { status: 4, stage: 'failed' },
  ]);
  expect(topic.updates[1]).not.toHaveProperty('tradingClosed');
});
