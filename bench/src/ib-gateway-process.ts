import { startTwsSimulator } from '@tickwire/broker-ib/simulator';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeBody, encodeFrame, FrameSplitter } from '../../packages/broker-ib/src/simulator/wire/frame.ts';
import { Answer, Request } from '../../packages/broker-ib/src/simulator/wire/message-id.ts';
import type { GatewayAnswer, GatewayRequest } from './ib-gateway.ts';
import { shiftedScheduler } from './ib-trading-hours.ts';
import { machineMs } from './machine-ms.ts';

// The TWS simulator, with ticks added to what it sends, and the arrival of every order noted: in a process of its own.

const GREETING = 'API\0';
/** A reader that falls behind by more gets no further ticks until it has caught up. */
const MOST_WAITING_BYTES = 1_000_000;
const [BID, ASK, LAST] = ['1', '2', '4'];

let ticksPerSecond = 0;
let ticks = 0;
let arrivals: number[] = [];
/** Subscribed request ids by the socket they came on. */
const subscriptions = new Map<Socket, Map<string, readonly Buffer[]>>();

/** A few prices around the one the ticks are about, encoded once: the pump must not be what is measured. */
function ticksOf(requestId: string): readonly Buffer[] {
  return Array.from({ length: 30 }, (_, index) => {
    const cents = Math.floor(index / 3);
    const [field, price] = [
      [BID, 180 + cents / 100],
      [ASK, 180.02 + cents / 100],
      [LAST, 180.01 + cents / 100],
    ][index % 3] as [string, number];
    return encodeFrame([Answer.TICK_PRICE, '6', requestId, field, price.toFixed(2), '100', '0']);
  });
}

function noteRequest(client: Socket, fields: readonly string[]): void {
  const [message, , third = ''] = fields;
  const requests = subscriptions.get(client);
  if (message === Request.PLACE_ORDER) arrivals.push(machineMs());
  else if (message === Request.MARKET_DATA) requests?.set(third, ticksOf(third));
  else if (message === Request.CANCEL_MARKET_DATA) requests?.delete(third);
}

const simulator = await startTwsSimulator({
  scheduler: shiftedScheduler(Number(process.argv[2])),
  recordFrames: false,
});

const gateway = createServer((client) => {
  const upstream = connect({ host: '127.0.0.1', port: simulator.port });
  const [asked, answered] = [new FrameSplitter(), new FrameSplitter()];
  subscriptions.set(client, new Map());
  for (const socket of [client, upstream]) socket.setNoDelay(true);
  let greeted = false;
  client.on('data', (data) => {
    upstream.write(data);
    const bodies = asked.push(greeted ? data : data.subarray(GREETING.length));
    greeted = true;
    for (const body of bodies) noteRequest(client, decodeBody(body));
  });
  // Whole messages only, so that ticks fall between two of them.
  upstream.on('data', (data) => {
    for (const body of answered.push(data)) client.write(encodeFrame(decodeBody(body)));
  });
  for (const [from, to] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    from.on('error', () => to.destroy());
    from.on('close', () => {
      subscriptions.delete(client);
      to.destroy();
    });
  }
});
gateway.listen(0, '127.0.0.1');
await once(gateway, 'listening');

async function pump(): Promise<void> {
  let from = machineMs();
  let due = 0;
  for (;;) {
    await sleep(1);
    const now = machineMs();
    // What a busy machine could not send in time is not sent in one heap later.
    due += (Math.min(now - from, 20) / 1000) * ticksPerSecond;
    from = now;
    const count = Math.floor(due);
    due -= count;
    for (const [client, requests] of subscriptions) {
      const streams = [...requests.values()];
      if (streams.length === 0 || count === 0 || client.writableLength > MOST_WAITING_BYTES) continue;
      const batch: Buffer[] = [];
      for (let index = 0; index < count; index += 1) {
        const stream = streams[(ticks + index) % streams.length] ?? [];
        batch.push(stream[Math.floor((ticks + index) / streams.length) % stream.length] ?? Buffer.alloc(0));
      }
      ticks += count;
      client.write(Buffer.concat(batch));
    }
  }
}

const answer = (message: GatewayAnswer): void => void process.send?.(message);
process.on('message', (request: GatewayRequest) => {
  if (request.type === 'ticks') ticksPerSecond = request.perSecond;
  answer({ type: 'state', ticks, arrivals });
  arrivals = [];
});
process.on('disconnect', () => process.exit());
answer({ type: 'listening', port: (gateway.address() as AddressInfo).port });
await pump();
