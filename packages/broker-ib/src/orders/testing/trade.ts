import type { PlacedOrder, PreOrder } from '@tickwire/contracts';
import { createEngine, createMemoryJournal, createPaperVenue, fromMoney } from '@tickwire/engine';
import type {
  CommandResults,
  Engine,
  InstrumentSpec,
  JournalRecord,
  MarketView,
  Principal,
} from '@tickwire/engine';
import type { Instrument } from '@tickwire/market';
import { expect, onTestFinished } from 'vitest';
import type { IbContracts } from '../../contracts/ib-contracts.ts';
import { createIbBroker } from '../../ib-broker.ts';
import type { IbBroker, IbBrokerOptions } from '../../ib-broker.ts';
import { memoryBarCache } from '../../data/testing/memory-bar-cache.ts';
import { startTwsSimulator } from '../../simulator/index.ts';
import type { TwsSimulator, TwsSimulatorOptions } from '../../simulator/index.ts';
import { collectLog } from '../../testing/collected-log.ts';
import type { CollectedLog } from '../../testing/collected-log.ts';
import { createVirtualScheduler } from '../../testing/virtual-scheduler.ts';
import type { VirtualScheduler } from '../../testing/virtual-scheduler.ts';

export const ACCOUNT = 'DU1234567';

/** Wednesday 10:00 in New York. */
const OPEN = Date.UTC(2026, 6, 1, 14);

const trader: Principal = {
  id: 'trader',
  scopes: ['account', 'trade', 'halt', 'resume', 'admin'],
  accounts: 'all',
};

const specOf = ({ ticker, minmov, pricescale, ...rest }: Instrument): InstrumentSpec => ({
  ...rest,
  symbol: ticker,
  tickSize: minmov / pricescale,
});

/** What the simulator trades, at its prices. */
const marketOf = (sim: TwsSimulator, contracts: IbContracts): MarketView => {
  const specs = new Map<string, InstrumentSpec>();
  return {
    instrument(symbol) {
      const known = specs.get(symbol);
      const ib = known === undefined ? contracts.byTicker(symbol) : undefined;
      if (ib === undefined) return known;
      const spec = specOf(ib.instrument);
      specs.set(symbol, spec);
      return spec;
    },
    quote(ticker) {
      const { bid, ask, last, bidSize, askSize } = sim.market.quote(
        ticker.replace(/^([A-Z]{3})USD$/, '$1.USD'),
      );
      return { bid, ask, last, bidSize, askSize, time: OPEN };
    },
    isOpen: () => true,
  };
};

const stock = (symbol: string, conId: number, tick = 0.01): readonly [string, string] => [
  symbol,
  JSON.stringify({
    details: {
      contract: {
        conId,
        symbol,
        secType: 'STK',
        exchange: 'SMART',
        primaryExch: 'NASDAQ',
        currency: 'USD',
        localSymbol: symbol,
        tradingClass: 'NMS',
      },
      longName: symbol,
      minTick: tick,
      validExchanges: 'SMART',
      minSize: 1,
      sizeIncrement: 1,
      timeZoneId: 'US/Eastern',
    },
    priceSteps: [{ from: 0, increment: tick }],
    asOf: OPEN,
  }),
];

/** What an earlier run has looked up. NVDA has a coarser tick at IB since then. */
const knownContracts = [stock('AAPL', 265_598), stock('MSFT', 272_093), stock('NVDA', 4_815_747, 0.001)];

/** What outlives a run. */
interface Disk {
  readonly records: JournalRecord[];
  readonly memory: Map<string, string>;
  readonly contracts: Map<string, string>;
}

/** One run of the product on a simulator: the engine on a journal in memory, its adapter and the real client. */
export interface Run {
  readonly engine: Engine;
  readonly broker: IbBroker;
  /** Submits and returns the order's id once it is durable and handed over; throws the refusal. */
  place(order: Partial<PreOrder>): Promise<string>;
  modify(orderId: string, order: Partial<PreOrder>): Promise<void>;
  cancel(orderId: string): Promise<void>;
  order(orderId: string): PlacedOrder;
  /** Stops as a server does, or as one that is killed. */
  stop(how?: 'orderly' | 'killed'): Promise<void>;
}

export interface Trade extends Run {
  readonly sim: TwsSimulator;
  readonly time: VirtualScheduler;
  readonly log: CollectedLog;
  /** Every record of every run. */
  readonly records: readonly JournalRecord[];
  /** Fields of the orders sent since the simulator started, oldest first, by their place: `[2]` is the id. */
  ordersSent(): readonly (readonly string[])[];
  cancelsSent(): readonly (readonly string[])[];
  /** Types of the events on an order, in order. */
  eventsOf(orderId: string): readonly string[];
  ready(): Promise<void>;
  /** By currency, as the engine has it and as IB does: to the cent. */
  cash(): ReadonlyMap<string, string>;
  cashAtIb(): ReadonlyMap<string, string>;
  /** Starts the next run on what the last has left, and waits until it is connected. */
  restart(): Promise<void>;
  /** Starts it and does not wait. */
  start(): Promise<void>;
}

export interface TradeOptions extends TwsSimulatorOptions {
  readonly broker?: Partial<IbBrokerOptions>;
  /** ms that our clock is ahead of IB's. */
  readonly clockAhead?: number;
  /** Errors of the adapter's log that the test wants. */
  readonly alarms?: readonly string[];
  /** Any alarm is fine. */
  readonly tolerant?: boolean;
  /** Whether it is connected before the test begins; yes when left out. */
  readonly connected?: boolean;
}

/**
 * Trading at a simulator that stands in time, AAPL at 200 to 200.02. When the test ends every message has been understood on both sides,
 * and no alarm was raised that the test does not name.
 */
export async function openTrade({
  broker: options = {},
  alarms = [],
  connected = true,
  tolerant = false,
  clockAhead = 0,
  ...sims
}: TradeOptions = {}): Promise<Trade> {
  let current: Run | undefined;
  const run = (): Run => {
    if (current === undefined) throw new Error('Nothing runs.');
    return current;
  };
  const time = createVirtualScheduler({ now: OPEN, idle: async () => current?.engine.settled() });
  const sim = await startTwsSimulator({ scheduler: time, alwaysOpen: true, ...sims });
  sim.market.set('AAPL', { bid: 200, ask: 200.02, last: 200.01 });
  const log = collectLog();
  const disk: Disk = { records: [], memory: new Map(), contracts: new Map(knownContracts) };
  const brokers: IbBroker[] = [];

  const start = async (): Promise<Run> => {
    const journal = createMemoryJournal({ capacity: Number.MAX_SAFE_INTEGER });
    const broker: IbBroker = createIbBroker({
      host: '127.0.0.1',
      port: sim.port,
      clientId: 7,
      scheduler: { now: () => time.now() + clockAhead, after: time.after },
      log,
      reference: 'test',
      liveTrading: false,
      memory: {
        get: (key) => disk.memory.get(key),
        set: (key, value) => void disk.memory.set(key, value),
      },
      contractStore: {
        all: () => [...disk.contracts].map(([ticker, description]) => ({ ticker, description })),
        put: ({ ticker, description }) => void disk.contracts.set(ticker, description),
      },
      bars: memoryBarCache(),
      engine: () => engine,
      ...options,
    });
    brokers.push(broker);
    let isKilled = false;
    const engine: Engine = createEngine({
      clock: { now: time.now },
      journal: {
        read: (from) => journal.read(from),
        append(records) {
          // What a killed process had not written is lost, and nobody hears that it was.
          if (isKilled) return new Promise<void>(() => undefined);
          disk.records.push(...records);
          return journal.append(records);
        },
      },
      venue: createPaperVenue(),
      primary: broker.venue,
      market: marketOf(sim, broker.contracts),
      fx: { rate: (from, to) => (from === to ? 1 : undefined) },
      accounts: [],
      records: [...disk.records],
      run: { version: 'test', runtime: 'test', configHash: '' },
      onListenerError(error) {
        throw error;
      },
    });
    const submit = async <Type extends 'place-order' | 'modify-order' | 'cancel-order'>(
      command: Parameters<typeof engine.submit<Type>>[0],
    ): Promise<CommandResults[Type]> => {
      const { decision, committed } = engine.submit<Type>(command);
      if (!decision.accepted) throw new Error(`${decision.refusal.code}: ${decision.refusal.detail}`);
      await committed;
      await time.settle();
      return decision.result;
    };
    const actor = trader;
    const accountId = ACCOUNT;
    const base = { symbol: 'AAPL', type: 1, side: 1, qty: 100 } as const;
    return {
      engine,
      broker,
      async place(order) {
        const { orderId } = await submit<'place-order'>({
          type: 'place-order',
          actor,
          accountId,
          order: { ...base, ...order },
        });
        return orderId;
      },
      async modify(orderId, order) {
        await submit<'modify-order'>({
          type: 'modify-order',
          actor,
          accountId,
          orderId,
          order: { ...base, ...order },
        });
      },
      async cancel(orderId) {
        await submit<'cancel-order'>({ type: 'cancel-order', actor, accountId, orderId });
      },
      order(orderId) {
        const found = engine.orders(ACCOUNT).find(({ id }) => id === orderId);
        if (found === undefined) throw new Error(`There is no order ${orderId}.`);
        return found;
      },
      async stop(how = 'orderly') {
        isKilled = how === 'killed';
        if (how === 'orderly') await engine.shutDown('The test says so.');
        await engine.closeVenues();
        await broker.close();
        await time.settle();
      },
    };
  };

  const ready = async (): Promise<void> => {
    await time.advanceUntil(() => run().broker.connection.status.stage === 'ready', 120_000);
    await time.settle();
  };
  const begin = async (): Promise<void> => {
    current = await start();
    current.broker.start();
  };
  const go = async (): Promise<void> => {
    await begin();
    if (connected) await ready();
  };
  onTestFinished(async () => {
    await current?.stop();
    sim.close();
    await time.settle();
    time.close();
    expect(sim.unread).toEqual([]);
    for (const { stats } of brokers)
      expect(stats.counters).toMatchObject({ decodeErrors: 0, listenerErrors: 0 });
    if (tolerant) return;
    const errors = log.lines.filter((line) => line.startsWith('error:'));
    expect(errors.filter((line) => !alarms.some((alarm) => line.includes(alarm)))).toEqual([]);
    for (const alarm of alarms) expect(errors.join('\n')).toContain(alarm);
  });

  const fields = (id: number): readonly (readonly string[])[] =>
    // Places count from 1, as in the description of the protocol.
    sim.received(id).map((frame) => ['', ...frame.fields]);
  const trade: Trade = {
    sim,
    time,
    log,
    get records() {
      return disk.records;
    },
    get engine() {
      return run().engine;
    },
    get broker() {
      return run().broker;
    },
    place: (order) => run().place(order),
    modify: (orderId, order) => run().modify(orderId, order),
    cancel: (orderId) => run().cancel(orderId),
    order: (orderId) => run().order(orderId),
    stop: async (how) => {
      await run().stop(how);
      current = undefined;
    },
    ordersSent: () => fields(3),
    cancelsSent: () => fields(4),
    eventsOf: (orderId) =>
      disk.records.flatMap(({ events }) =>
        events.flatMap((event) => ('orderId' in event && event.orderId === orderId ? [event.type] : [])),
      ),
    cash: () =>
      new Map(
        [...run().engine.ledger(ACCOUNT).cash].map(([of, amount]) => [of, fromMoney(amount).toFixed(2)]),
      ),
    cashAtIb: () => new Map([...sim.book.cash()].map(([of, amount]) => [of, amount.toFixed(2)])),
    ready,
    restart: go,
    start: begin,
  };
  await go();
  return trade;
}
