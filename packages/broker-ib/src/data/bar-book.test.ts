import { expect, test } from 'vitest';
import { connectMarket } from './testing/connect-market.ts';
import { BarBook } from './bar-book.ts';
import { ibBases } from './base-bars.ts';
import { HistoryDesk } from './history-desk.ts';
import { memoryBarCache } from './testing/memory-bar-cache.ts';

const HOUR = 3_600_000;
const HISTORICAL_DATA = 20;

/** The five-second bars of EURUSD at a desk of their own, known since two hours ago. */
async function openBook() {
  const connected = await connectMarket({ seed: 'test' });
  const { contracts, connection, time, when, sim } = connected;
  const instrument = await when(contracts.resolve('EURUSD'));
  const [base] = ibBases;
  if (instrument === undefined || base === undefined || connection.session === undefined)
    throw new Error('The simulator has no EURUSD.');
  const desk = new HistoryDesk(time);
  desk.attach(connection.session);
  const cache = memoryBarCache();
  const book = new BarBook({
    instrument: () => instrument,
    base,
    regularHours: true,
    desk,
    cache,
    scheduler: time,
  });
  sim.market.run();
  await time.advance(1000);
  const start = time.now();
  await when(book.load({ from: start - 2 * HOUR, to: start }));
  const timesSince = (from: number): readonly number[] =>
    book.series
      .bars(base.resolution, { from, to: Infinity }, -Infinity)
      .map((bar) => bar.time)
      .slice(0, -1);
  /** Bars stop, and go on by themselves three hours later. */
  const sleep = async (): Promise<void> => {
    const last = book.series.forming;
    if (last === undefined) throw new Error('No bar forms.');
    book.isLive = true;
    await time.advance(3 * HOUR);
    book.update({ ...last, time: Math.floor(time.now() / base.lengthMs) * base.lengthMs });
  };
  return { ...connected, book, start, base, timesSince, sleep };
}

test('bars that were missed for longer than one request covers are all fetched', async () => {
  const { book, start, timesSince, sleep, when, base } = await openBook();
  await sleep();
  expect(timesSince(start - HOUR).length).toBeLessThan(800);
  book.doubt(start);
  await when(book.heal());
  const times = timesSince(start - HOUR);
  expect(times.length).toBeGreaterThan((4 * HOUR) / base.lengthMs - 3);
  expect(times.slice(1).every((time, at) => time - (times[at] ?? NaN) === base.lengthMs)).toBe(true);
});

test('what is doubted is doubted until it could be fetched', async () => {
  const { book, start, timesSince, sleep, when, sim, connection, base } = await openBook();
  await sleep();
  sim.faults.breakFarms();
  book.doubt(start);
  await expect(when(book.heal())).rejects.toThrow('HMDS');
  sim.faults.restoreFarms();
  await when(book.heal());
  expect(timesSince(start).length).toBeGreaterThan((3 * HOUR) / base.lengthMs - 3);
  const requests = sim.received(HISTORICAL_DATA).length;
  await when(book.heal());
  expect(sim.received(HISTORICAL_DATA)).toHaveLength(requests);
  expect(connection.status.stage).toBe('ready');
});
