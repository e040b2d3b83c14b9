import { OrderType, Side } from '@tickwire/contracts';
import { setTimeout as sleep } from 'node:timers/promises';
import { Request } from '../../packages/broker-ib/src/simulator/wire/message-id.ts';
import { openIbDesk, type IbDesk } from './ib-desk.ts';
import { startIbGateway } from './ib-gateway.ts';
import { shiftedScheduler, tradingHoursOffset } from './ib-trading-hours.ts';
import { latencyHead, latencyRow, orderLatency } from './ib-order-latency.ts';
import { machineMs } from './machine-ms.ts';
import { printTable } from './table.ts';

// Orders on their way to TWS, once durable, beside ticks and a queue of requests: from the command, and from the durable event, to the socket.

const TICKS_PER_SECOND = 1000;
const QUEUED_REQUESTS = 200;
/** Requests take three quarters of the 40 messages a second that TWS allows. */
const ORDERS_PER_SECOND = 7;
const SECONDS = 40;
const BRACKETS = 12;
const SILENCE_MS = 1100;
const apple = { conId: 265598, exchange: 'SMART' };
const TARGET_DURABLE_MS = 1;
const TARGET_SUBMIT_MS = 3;
const TARGET_BRACKET_MS = 5;

/** Keeps that many requests waiting until it is stopped. */
function keepQueue({ broker: { connection } }: IbDesk): () => void {
  const timer = setInterval(() => {
    const { session } = connection;
    if (session === undefined) return;
    while (connection.waitingRequests < QUEUED_REQUESTS) {
      session.sendRequest((api) => void api.reqContractDetails(session.requestId(), apple));
    }
  }, 10);
  return () => clearInterval(timer);
}

/** From the durable entry to the last of the three messages; each after a second without orders. */
async function bracketSpans(desk: IbDesk): Promise<readonly number[]> {
  const spans: number[] = [];
  for (let made = 0; made < BRACKETS; made += 1) {
    await sleep(SILENCE_MS);
    const since = desk.wire.frames.length;
    const { bid = 100 } = desk.market.quote('MSFT', desk.scheduler.now()) ?? {};
    const at = (factor: number): number => Math.round(bid * factor * 100) / 100;
    const order = { symbol: 'MSFT', type: OrderType.LIMIT, side: Side.BUY, qty: 1, limitPrice: at(0.9) };
    const { decision } = desk.engine.submit({
      type: 'place-order',
      ...desk.by,
      order: { ...order, takeProfit: at(1.2), stopLoss: at(0.8) },
    });
    if (!decision.accepted) throw new Error(decision.refusal.detail);
    await desk.engine.settled();
    await sleep(100);
    const sent = desk.wire.sent(Request.PLACE_ORDER, since);
    if (sent.length !== 3) throw new Error(`A bracket was ${sent.length} messages.`);
    spans.push((sent[2]?.at ?? Number.NaN) - (desk.durableAt.get(decision.result.orderId) ?? Number.NaN));
    desk.engine.submit({ type: 'cancel-order', ...desk.by, orderId: decision.result.orderId });
  }
  return spans.toSorted((a, b) => a - b);
}

const offset = tradingHoursOffset();
const gateway = await startIbGateway(offset);
const desk = await openIbDesk(gateway.port, shiftedScheduler(offset));
await gateway.ticks(TICKS_PER_SECOND);
const stopQueue = keepQueue(desk);
await orderLatency(desk, ORDERS_PER_SECOND, 5);
await gateway.state();
const { fromSubmit, fromDurable, writtenAt } = await orderLatency(desk, ORDERS_PER_SECOND, SECONDS);
const waiting = desk.broker.connection.waitingRequests;
// Both clocks run alike, from another zero.
const zero = machineMs() - performance.now();
const { arrivals } = await gateway.state();
const inPeer = arrivals.map((arrival, index) => arrival - zero - (writtenAt[index] ?? Number.NaN));
const busyBrackets = await bracketSpans(desk);
stopQueue();
await gateway.ticks(0);
while (desk.broker.connection.waitingRequests > 0) await sleep(100);
const quietBrackets = await bracketSpans(desk);
const { decodeErrors } = desk.broker.stats.counters;
await desk.close();
gateway.stop();
if (decodeErrors > 0) throw new Error(`${decodeErrors} messages could not be read.`);

printTable(
  `Orders to the socket of TWS, ms, with ${TICKS_PER_SECOND.toLocaleString('en')} ticks/s and ${waiting} requests waiting`,
  latencyHead,
  [
    latencyRow('from the durable event', fromDurable, TARGET_DURABLE_MS),
    latencyRow('from submit', fromSubmit, TARGET_SUBMIT_MS),
    latencyRow(
      'from the socket to the other process',
      inPeer.toSorted((a, b) => a - b),
    ),
    latencyRow('bracket of three, durable to the last', busyBrackets, TARGET_BRACKET_MS),
    latencyRow('the same in silence', quietBrackets, TARGET_BRACKET_MS),
  ],
);
