import { expect, onTestFinished, test } from 'vitest';
import { createClient } from '../../client.ts';
import { ScriptedServer } from '../../../testing/scripted-server.ts';
import type { Peer } from '../../../testing/scripted-server.ts';
import { soon } from '../../../testing/soon.ts';
import { systemTimers } from '../../timers.ts';
import type { BrokerHost } from './broker-api.ts';
import { openSession } from './broker-session.ts';

const account = (id: string) => ({
  id,
  name: id,
  type: 'demo',
  mode: 'paper',
  currency: 'USD',
  costing: 'fifo',
});

/** Plays the server of one account: every stream starts empty, the venue stands as told. */
async function serve(peer: Peer, venue: number): Promise<void> {
  const started = new Set<string>();
  while (started.size < 5) {
    const asked = await peer.next();
    const route = asked.type.replace('.subscribe', '');
    if (asked.type.endsWith('.unsubscribe')) continue;
    started.add(route);
    const state = route === 'broker-connection' ? [{ status: venue, timestamp: 0 }] : [];
    peer.start(asked, `${route}:${JSON.stringify(asked.payload)}`, { epoch: 'e', seq: 0 }, state);
  }
}

test('between two accounts the connection is not in doubt, until the venue of the other one says otherwise', async () => {
  const server = await ScriptedServer.start();
  const fetch = async () => Response.json([account('FIRST'), account('SECOND')]);
  const client = createClient({ baseUrl: server.baseUrl, random: () => 0, fetch });
  onTestFinished(async () => {
    client.close();
    await server.stop();
  });
  const told: number[] = [];
  let reloads = 0;
  const nothing = () => {};
  const host: BrokerHost = {
    orderUpdate: nothing,
    positionUpdate: nothing,
    executionUpdate: nothing,
    plUpdate: nothing,
    equityUpdate: nothing,
    currentAccountUpdate: nothing,
    connectionStatusUpdate: (status) => told.push(status),
    ordersFullUpdate: () => (reloads += 1),
    factory: { createWatchedValue: () => ({ setValue: nothing }) },
  };
  const chosen: string[] = [];
  const session = openSession(
    client,
    { host, onEquity: nothing, onAccount: ({ id }) => chosen.push(id) },
    { timers: systemTimers, random: () => 0 },
  );
  const peer = await server.connection();

  const first = await peer.next();
  expect(first).toMatchObject({ type: 'broker-connection.subscribe', payload: {} });
  peer.start(first, 'broker-connection:{}', { epoch: 'e', seq: 0 }, [{ status: 1, timestamp: 0 }]);
  await serve(peer, 1);
  await expect.poll(() => told.at(-1), soon).toBe(1);
  expect(session.account?.id).toBe('FIRST');
  expect(() => session.choose('THIRD')).toThrow(RangeError);

  const before = [...told];
  session.choose('SECOND');
  expect([session.connection.status, session.query()]).toEqual([1, { accountId: 'SECOND' }]);
  await serve(peer, 1);
  await expect.poll(() => session.streams.isLive, soon).toBe(true);
  expect([told, reloads]).toEqual([before, 0]);

  session.choose('FIRST');
  await serve(peer, 2);
  await expect.poll(() => told.slice(before.length), soon).toEqual([2]);
  expect(session.connection.status).toBe(2);
  expect(chosen).toEqual(['FIRST', 'SECOND', 'FIRST']);
});
