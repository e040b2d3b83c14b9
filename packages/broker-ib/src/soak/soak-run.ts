import { OrderStatus } from '@tickwire/contracts';
import { encodeRecord, fromMoney, type JournalRecord } from '@tickwire/engine';
import { bookedFills, differences } from './booked-fills.ts';
import type { ChartWatch } from './chart-watch.ts';
import { disturbances } from './disturbances.ts';
import {
  openSoakWorld,
  SOAK_RESOLUTION,
  tradedSymbols,
  type SoakOptions,
  type SoakWorld,
} from './soak-world.ts';
import { doubledOrders, trueBars, trueExecutions, truePositions } from './truth.ts';
import { asAudited, auditPace, auditWire } from './wire-audit.ts';

/** What a run has seen, and what is wrong after it. */
export interface SoakReport {
  readonly seed: number;
  readonly hours: number;
  /** How often each disturbance happened. */
  readonly disturbed: Readonly<Record<string, number>>;
  readonly orders: number;
  readonly fills: number;
  readonly connections: number;
  /** Of our process. */
  readonly restarts: number;
  /** As sentences; empty when everything held. */
  readonly faults: readonly string[];
  /** When something is wrong: the log of our side, and the journal. */
  readonly log: readonly string[];
}

const SECOND_MS = 1000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** A dead connection is found by asking it. */
const NOTICED_WITHIN_MS = 2 * MINUTE_MS;
/** Longer than any disturbance. */
const CALM_MS = 12 * MINUTE_MS;

const final: readonly OrderStatus[] = [OrderStatus.CANCELED, OrderStatus.FILLED, OrderStatus.REJECTED];

/** In what the engine's working orders differ from those at IB, as sentences. Legs wait for their entry there, too. */
function lostOrders({ sim, side, accountId }: SoakWorld): readonly string[] {
  const ours = new Map(
    side.desk.engine
      .orders(accountId)
      .filter(({ status }) => !final.includes(status))
      .map((order) => [order.id, order]),
  );
  const theirs = new Map(
    sim.book.working.map(({ ticket, permId, status, terms }) => {
      const name = ticket.fields.orderRef;
      const id = name === '' ? `IB-${permId}` : name.slice(name.indexOf(':') + 1);
      return [id, `${id} (${terms.type}, ${status}, ${permId})`] as const;
    }),
  );
  return [
    ...[...ours.values()]
      .filter(({ id, status }) => status !== OrderStatus.INACTIVE && !theirs.has(id))
      .map((order) => `${JSON.stringify(order)} works here and not at IB.`),
    ...[...theirs].filter(([id]) => !ours.has(id)).map(([, text]) => `${text} works at IB and not here.`),
  ];
}

function wrongPositions({ sim, side, accountId }: SoakWorld): readonly string[] {
  const ours = new Map(
    side.desk.engine.positions(accountId).map(({ symbol, qty, side }) => [symbol, qty * side]),
  );
  const theirs = truePositions(sim.book);
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((symbol) => Math.abs((ours.get(symbol) ?? 0) - (theirs.get(symbol) ?? 0)) > 1e-9)
    .map(
      (symbol) =>
        `Of ${symbol} there are ${ours.get(symbol) ?? 0} here and ${theirs.get(symbol) ?? 0} at IB.`,
    );
}

/** Cash by currency: what pairs were bought for is in both books what was paid for them. */
function wrongCash({ sim, side, accountId }: SoakWorld): readonly string[] {
  const ours = fromMoney(side.desk.engine.ledger(accountId).cash.get('USD') ?? 0n);
  const theirs = sim.book.cash().get('USD') ?? 0;
  return Math.abs(ours - theirs) < 0.01 ? [] : [`There are ${ours} USD here and ${theirs} at IB.`];
}

/** Bars that a chart lacks or has otherwise than they were traded, as sentences. */
function holes(world: SoakWorld, { ticker, bars }: ChartWatch, name: string): readonly string[] {
  const to = Math.floor(world.scheduler.now() / MINUTE_MS) * MINUTE_MS;
  const shown = new Map(bars.map((bar) => [bar.time, bar]));
  const wrong = trueBars(world.marketSeed, ticker, SOAK_RESOLUTION, { from: world.startedAt, to }).filter(
    (bar) => {
      const { open, high, low, close } = shown.get(bar.time) ?? {};
      return open !== bar.open || high !== bar.high || low !== bar.low || close !== bar.close;
    },
  );
  const [first] = wrong;
  if (first === undefined) return [];
  const got = JSON.stringify(shown.get(first.time));
  return [
    `${name} of ${ticker} has ${wrong.length} wrong bars, the first at ${new Date(first.time).toISOString()}: ${got} for ${JSON.stringify(first)}.`,
  ];
}

/** The bars on disk, read as the next start would. */
function stored(world: SoakWorld, ticker: string): ChartWatch {
  const range = { from: world.startedAt, to: world.scheduler.now() };
  const { bars } = world.files.bars.read(ticker, SOAK_RESOLUTION, range);
  return { ticker, bars, resets: 0, close: () => undefined };
}

async function readJournal(world: SoakWorld): Promise<readonly JournalRecord[]> {
  const records: JournalRecord[] = [];
  for await (const record of world.files.opened.journal.read({ seq: 0 })) records.push(record);
  return records;
}

/** Trades for hours of simulated time through everything that TWS does to people, and looks at the books afterwards. */
export async function runSoak(options: SoakOptions): Promise<SoakReport> {
  const world = await openSoakWorld(options);
  const { random, scheduler, sim } = world;
  const disturbed: Record<string, number> = {};
  const faults: string[] = [];
  let decodeErrors = 0;
  let orders = 0;
  /** What is counted by a process of ours ends with it. */
  const count = (): void => {
    const { counters } = world.side.desk.broker.stats;
    decodeErrors += counters.decodeErrors;
    if (counters.listenerErrors > 0) faults.push(`${counters.listenerErrors} listeners threw.`);
    const { error } = world.side.runner ?? {};
    if (error !== undefined) faults.push(`The strategy failed: ${error}`);
    orders += world.side.runner?.orders ?? 0;
  };
  /** Interruptions of this process of ours, and what it must have noticed by now. */
  let interruptions: { readonly name: string; readonly at: number }[] = [];
  const lookAtGaps = (): void => {
    const { gaps } = world.side.desk.broker.gaps;
    for (const { name, at } of interruptions) {
      if (at > scheduler.now() - NOTICED_WITHIN_MS) continue;
      const told = gaps.some(({ from, to = Infinity }) => from <= at + SECOND_MS && to >= at);
      if (!told) faults.push(`Nothing was told of "${name}" at ${new Date(at).toISOString()}.`);
    }
    interruptions = [];
  };
  world.onRestart(() => {
    count();
    lookAtGaps();
  });

  const end = scheduler.now() + options.hours * HOUR_MS;
  while (scheduler.now() < end && faults.length === 0) {
    await scheduler.advance(random.between(20, 400) * 1000);
    const { name, interrupts, happen } = random.pick(disturbances);
    // What is interrupted already has a gap that began earlier, or has not begun.
    if (interrupts && world.side.desk.broker.connection.status.stage === 'ready') {
      interruptions.push({ name, at: scheduler.now() });
    }
    disturbed[name] = (disturbed[name] ?? 0) + 1;
    world.note(name);
    await happen(world);
    faults.push(...doubledOrders(sim.book));
  }

  world.note('calm');
  sim.faults.clear();
  await scheduler.advance(CALM_MS);
  lookAtGaps();
  if (world.side.desk.broker.gaps.gaps.some(({ to }) => to === undefined)) faults.push('A gap has no end.');
  faults.push(...lostOrders(world));
  world.side.runner?.stop('The soak is over.');
  await scheduler.advance(CALM_MS);

  faults.push(...wrongPositions(world), ...wrongCash(world));
  const records = await readJournal(world);
  const booked = bookedFills(records);
  faults.push(...booked.faults, ...differences(booked.executions, trueExecutions(sim.book)));
  faults.push(...booked.overruled.map((sentence) => `IB's books had to overrule ours: ${sentence}`));
  faults.push(
    ...doubledOrders(sim.book),
    ...[...auditWire(sim.frames), ...auditPace(asAudited(world.wire.frames))].map(
      ({ line, sentence }) => `${line}: ${sentence}`,
    ),
  );
  faults.push(...sim.unread.map(({ fields }) => `TWS could not read ${fields.join('|')}.`));
  for (const chart of world.side.charts) faults.push(...holes(world, chart, 'The chart'));
  for (const { ticker } of tradedSymbols) faults.push(...holes(world, stored(world, ticker), 'The store'));
  count();
  if (decodeErrors > 0) faults.push(`${decodeErrors} messages could not be read.`);
  const report = {
    seed: options.seed,
    hours: options.hours,
    disturbed,
    orders,
    fills: booked.executions.length,
    connections: sim.frames.filter(({ direction, fields }) => direction === 'in' && fields[0] === '71')
      .length,
    restarts: world.restarts,
    faults,
    log: faults.length === 0 ? [] : [...world.log.lines, ...records.map(encodeRecord)],
  };
  await world.close();
  return report;
}
