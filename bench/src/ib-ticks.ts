import { setTimeout as sleep } from 'node:timers/promises';
import { openIbDesk } from './ib-desk.ts';
import { startIbGateway } from './ib-gateway.ts';
import { shiftedScheduler, tradingHoursOffset } from './ib-trading-hours.ts';
import { latencyHead, latencyRow, orderLatency } from './ib-order-latency.ts';
import { printTable } from './table.ts';

// As many ticks as a busy account sees in its worst second, every second: are they all read and published, and do orders still leave?

const TICKS_PER_SECOND = 100_000;
const ORDERS_PER_SECOND = 8;
const SECONDS = 20;
const WARM_UP_TICKS_PER_SECOND = 20_000;
const TARGET_MS = 5;
/** What was sent last may still be on its way. */
const CATCH_UP_MS = 500;

const offset = tradingHoursOffset();
const gateway = await startIbGateway(offset);
const desk = await openIbDesk(gateway.port, shiftedScheduler(offset));
let published = 0;
const readUpTo = new Map<string, number>();
const changed = new Set<string>();

function publish(): void {
  const now = desk.scheduler.now();
  for (const ticker of changed) {
    published += desk.market.prints(ticker, readUpTo.get(ticker) ?? now - 1000, now).length;
    readUpTo.set(ticker, now);
  }
  changed.clear();
}

// As the server does: the new prints of an instrument are read once the turn in which they came is over.
desk.market.onChange((ticker, change) => {
  if (change !== 'prints') return;
  if (changed.size === 0) setImmediate(publish);
  changed.add(ticker);
});
await gateway.ticks(WARM_UP_TICKS_PER_SECOND);
await orderLatency(desk, ORDERS_PER_SECOND, 3);
await gateway.ticks(TICKS_PER_SECOND);
await orderLatency(desk, ORDERS_PER_SECOND, 3);

const { counters } = desk.broker.stats;
const before = { ticks: (await gateway.state()).ticks, messages: counters.messagesIn, published };
const startedAt = performance.now();
const { fromSubmit, fromDurable } = await orderLatency(desk, ORDERS_PER_SECOND, SECONDS);
const { ticks } = await gateway.ticks(0);
const seconds = (performance.now() - startedAt) / 1000;
await sleep(CATCH_UP_MS);
const [sent, read] = [ticks - before.ticks, counters.messagesIn - before.messages];
const { decodeErrors } = counters;
await desk.close();
gateway.stop();
if (decodeErrors > 0) throw new Error(`${decodeErrors} messages could not be read.`);

const perSecond = (count: number): string => Math.round(count / seconds).toLocaleString('en');
printTable(
  `Ticks of TWS, each second (target: ${TICKS_PER_SECOND.toLocaleString('en')}, none left behind)`,
  ['', 'sent', 'read', 'prints published', 'met'],
  [
    [
      'ticks',
      perSecond(sent),
      perSecond(read),
      perSecond(published - before.published),
      sent / seconds > TICKS_PER_SECOND * 0.95 && read >= sent ? 'yes' : 'NO',
    ],
  ],
);
printTable('Orders to the socket of TWS beside them, ms', latencyHead, [
  latencyRow('from submit', fromSubmit, TARGET_MS),
  latencyRow('from the durable event', fromDurable),
]);
