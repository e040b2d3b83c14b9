import type { BarCache } from '@tickwire/market';
import type { ContractStore } from '../contracts/contract-store.ts';
import type { IbMemory } from '../ib-memory.ts';
import { startTwsSimulator, type TwsSimulator } from '../simulator/index.ts';
import { collectLog, type CollectedLog } from '../testing/collected-log.ts';
import { seededRandom, type SeededRandom } from '../testing/seeded-random.ts';
import type { DeskJournal } from '../testing/trading-desk.ts';
import { createVirtualScheduler, type VirtualScheduler } from '../testing/virtual-scheduler.ts';
import { watchWire, type WireWatch } from '../testing/wire-watch.ts';
import { startOurSide, type OurSide } from './our-side.ts';
import { soakStrategy, type TradedSymbol } from './soak-strategy.ts';

/** What a process of ours keeps on disk. */
export interface SoakFiles {
  readonly opened: DeskJournal;
  readonly memory: IbMemory;
  readonly bars: BarCache;
  readonly contractStore: ContractStore;
  release(): Promise<void>;
}

export interface SoakOptions {
  readonly seed: number;
  readonly hours: number;
  /** Opens the same files every time. */
  readonly openFiles: (clock: VirtualScheduler) => Promise<SoakFiles>;
}

/** Both ends of a wire in one process, in a time of their own. */
export interface SoakWorld {
  readonly random: SeededRandom;
  readonly scheduler: VirtualScheduler;
  readonly sim: TwsSimulator;
  /** What our side sends, when it does. */
  readonly wire: WireWatch;
  readonly log: CollectedLog;
  /** Of the market that the simulator shows. */
  readonly marketSeed: string;
  readonly startedAt: number;
  readonly accountId: string;
  /** Another one after each restart of ours, as are the files. */
  readonly side: OurSide;
  readonly files: SoakFiles;
  readonly restarts: number;
  restart(kind: 'stop' | 'crash'): Promise<void>;
  /** Told before our side goes. */
  onRestart(listener: () => void): void;
  /** Writes into the log what is being done to it. */
  note(disturbance: string): void;
  close(): Promise<void>;
}

export const SOAK_ACCOUNT = 'DU1234567';
export const SOAK_RESOLUTION = '1';
/** A Monday evening in New York: nightly restarts and the dead of night come soon, and what trades then trades all week. */
const START = Date.UTC(2026, 2, 3, 1);

export const tradedSymbols: readonly [TradedSymbol, ...TradedSymbol[]] = [
  { ticker: 'EURUSD', qty: 20_000, step: 0.00005, stops: true },
  { ticker: 'GBPUSD', qty: 20_000, step: 0.00005, stops: true },
  { ticker: 'BTCUSD', qty: 0.01, step: 10, stops: false },
];

/** Starts the simulator, whose market runs from here on, and our side. */
export async function openSoakWorld({ seed, openFiles }: SoakOptions): Promise<SoakWorld> {
  const random = seededRandom(seed);
  const log = collectLog();
  let side: OurSide | undefined;
  let restarts = 0;
  const scheduler = createVirtualScheduler({
    now: START,
    // A journal that is closed under an engine ends it.
    idle: () => side?.idle().catch(() => undefined) ?? Promise.resolve(),
  });
  const marketSeed = `soak ${seed}`;
  const sim = await startTwsSimulator({ scheduler, seed: marketSeed });
  sim.market.run();

  const listeners: (() => void)[] = [];
  let files: SoakFiles;
  const wire = watchWire(sim.port, { received: false, now: () => scheduler.now() });

  const start = async (): Promise<OurSide> => {
    files = await openFiles(scheduler);
    return startOurSide({
      ...files,
      host: '127.0.0.1',
      port: sim.port,
      clientId: 1,
      scheduler,
      log,
      strategy: soakStrategy({
        seed: seed * 1000 + restarts,
        symbols: tradedSymbols,
        quotesPerAction: 40,
      }),
      run: `${restarts}`,
      accountId: SOAK_ACCOUNT,
      since: START,
      resolution: SOAK_RESOLUTION,
      release: () => files.release(),
    });
  };
  let current = await start();
  side = current;
  return {
    random,
    scheduler,
    sim,
    wire,
    log,
    marketSeed,
    startedAt: START,
    accountId: SOAK_ACCOUNT,
    get side() {
      return current;
    },
    get files() {
      return files;
    },
    get restarts() {
      return restarts;
    },
    onRestart: (listener) => void listeners.push(listener),
    note: (disturbance) => log.info({ at: new Date(scheduler.now()).toISOString() }, `=== ${disturbance}`),
    async restart(kind) {
      for (const listener of listeners) listener();
      await current[kind]();
      restarts += 1;
      current = await start();
      side = current;
    },
    async close() {
      await current.stop();
      wire.close();
      sim.close();
      scheduler.close();
    },
  };
}
