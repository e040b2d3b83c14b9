import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Bar } from '../../generated/socket-routes.ts';
import { createSocketClient } from '../../socket-client.ts';
import type { SocketClient } from '../../socket-client.ts';
import { ScriptedServer } from '../../../testing/scripted-server.ts';
import { soon } from '../../../testing/soon.ts';
import { createLiveBars } from './live-bars.ts';

const MINUTE = 60_000;
const TOPIC = 'bars:{"resolution":"1","symbol":"AAPL"}';
const bar = (minute: number, close = 2): Bar => ({
  time: minute * MINUTE,
  open: 1,
  high: 3,
  low: 1,
  close,
  volume: 5,
});
const at = (seq: number) => ({ epoch: 'e', seq });

let server: ScriptedServer;
let client: SocketClient;
beforeEach(async () => {
  server = await ScriptedServer.start();
  client = createSocketClient({ baseUrl: server.baseUrl, random: () => 0 });
});
afterEach(async () => {
  client.close();
  await server.stop();
});

/** A chart whose history ends with the bar of minute `history`, and the stream that begins with `snapshot`. */
async function chart(history: number | undefined, snapshot: readonly Bar[]) {
  const log: (string | number)[] = [];
  const bars = createLiveBars(client, () => log.push('page told'));
  if (history !== undefined) bars.served('AAPL', '1', bar(history), true);
  const tick = ({ time }: Bar) => log.push(time / MINUTE);
  bars.subscribeBars({ ticker: 'AAPL' }, '1', tick, 'guid', () => log.push('reset'));
  const peer = await server.connection();
  peer.start(await peer.next(), TOPIC, at(0), [...snapshot]);
  return { log, bars, peer };
}

test('the stream begins where the history ends', async () => {
  const { log } = await chart(7, [bar(6), bar(7)]);
  await expect.poll(() => log, soon).toEqual([7]);
});

test('a bar that began between history and stream is appended', async () => {
  const { log } = await chart(7, [bar(7), bar(8)]);
  await expect.poll(() => log, soon).toEqual([7, 8]);
});

test('a hole between history and stream makes the chart load again, and a stream of one bar has none', async () => {
  const { log } = await chart(7, [bar(8), bar(9)]);
  await expect.poll(() => log, soon).toEqual(['reset', 'page told']);
});

test('without history only the newest bar is told', async () => {
  const { log } = await chart(undefined, [bar(8), bar(9)]);
  await expect.poll(() => log, soon).toEqual([9]);
});

test('an earlier bar that was corrected makes the chart load again, and the stream goes on', async () => {
  const { log, peer } = await chart(7, [bar(6), bar(7)]);
  peer.update(TOPIC, 1, bar(8));
  peer.update(TOPIC, 2, bar(7, 2.5));
  peer.update(TOPIC, 3, bar(8));
  await expect.poll(() => log, soon).toEqual([7, 8, 'reset', 'page told', 8]);
});

test('updates lost for good make the chart load again, also where time has gone back', async () => {
  const { log, peer } = await chart(7, [bar(6), bar(7)]);
  peer.state('reset', TOPIC, at(9), [bar(2), bar(3)]);
  peer.update(TOPIC, 10, bar(4));
  await expect.poll(() => log, soon).toEqual([7, 'reset', 'page told', 4]);
});

test('another subscription under the same guid takes the place of the first', async () => {
  const { log, bars, peer } = await chart(7, [bar(6), bar(7)]);
  await expect.poll(() => log, soon).toEqual([7]);
  const second: number[] = [];
  const tick = ({ time }: Bar) => second.push(time / MINUTE);
  bars.subscribeBars({ ticker: 'AAPL' }, '1', tick, 'guid', () => {});
  peer.start(await peer.next(), TOPIC, at(1), [bar(7), bar(8)]);
  await expect.poll(() => second, soon).toEqual([7, 8]);
  expect(log).toEqual([7]);
  bars.unsubscribeBars('guid');
  bars.unsubscribeBars('guid');
  expect((await peer.next()).type).toBe('bars.unsubscribe');
});
