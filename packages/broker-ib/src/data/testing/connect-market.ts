import type { BarCache, SourceChange } from '@tickwire/market';
import { expect, onTestFinished } from 'vitest';
import { createIbConnection, type IbConnection } from '../../connection/ib-connection.ts';
import { IbStats } from '../../connection/ib-stats.ts';
import type { ContractStore, StoredContract } from '../../contracts/contract-store.ts';
import { createIbContracts } from '../../contracts/create-ib-contracts.ts';
import type { IbContracts } from '../../contracts/ib-contracts.ts';
import { createGapLog, type GapLog } from '../../gaps/gap-log.ts';
import type { TwsSimulator, TwsSimulatorOptions } from '../../simulator/index.ts';
import { startTestSimulator } from '../../simulator/testing/test-client.ts';
import { collectLog, type CollectedLog } from '../../testing/collected-log.ts';
import type { VirtualScheduler } from '../../testing/virtual-scheduler.ts';
import { createIbMarket } from '../create-ib-market.ts';
import type { IbMarket } from '../ib-market.ts';
import { memoryBarCache } from './memory-bar-cache.ts';

export interface ConnectedMarket {
  readonly sim: TwsSimulator;
  readonly time: VirtualScheduler;
  readonly connection: IbConnection;
  readonly contracts: IbContracts;
  readonly market: IbMarket;
  readonly gaps: GapLog;
  readonly log: CollectedLog;
  /** Every change the market told, in order. */
  readonly changes: readonly (readonly [ticker: string, change: SourceChange])[];
  /** What a promise resolves to, time passing as far as it must. */
  when<T>(promise: Promise<T>): Promise<T>;
}

export interface MarketOptions extends TwsSimulatorOptions {
  readonly cache?: BarCache;
  readonly contractStore?: ContractStore;
  readonly regularHours?: boolean;
  /** Not connected yet. */
  readonly idle?: boolean;
  /** Another client of the same TWS. */
  readonly beside?: ConnectedMarket;
}

/** Contracts that last as long as the test. */
export function memoryContractStore(contracts: readonly StoredContract[] = []): ContractStore {
  const kept = new Map(contracts.map((contract) => [contract.ticker, contract]));
  return { all: () => [...kept.values()], put: (contract) => void kept.set(contract.ticker, contract) };
}

/** A market on the simulator in standing time. When the test ends every message has been read on both sides and no timer is left. */
export async function connectMarket({
  cache = memoryBarCache(),
  contractStore = memoryContractStore(),
  regularHours = true,
  idle = false,
  beside,
  ...options
}: MarketOptions = {}): Promise<ConnectedMarket> {
  const { sim, time } = beside ?? (await startTestSimulator(options));
  const log = collectLog();
  const stats = new IbStats();
  const gaps = createGapLog({ scheduler: time, log, stats });
  const contracts = createIbContracts({ scheduler: time, log, store: contractStore });
  const market = createIbMarket({ contracts, cache, gaps, scheduler: time, log, regularHours });
  const connection = createIbConnection({
    host: '127.0.0.1',
    port: sim.port,
    clientId: beside ? 8 + sim.connections.length : 7,
    scheduler: time,
    log,
    gaps,
    stats,
    parts: [contracts, market],
    random: () => 0.5,
  });
  const changes: (readonly [string, SourceChange])[] = [];
  market.onChange((ticker, change) => changes.push([ticker, change]));
  onTestFinished(async () => {
    market.close();
    await connection.close();
    expect(stats.counters).toMatchObject({ decodeErrors: 0, listenerErrors: 0 });
    expect(sim.unread).toEqual([]);
  });
  if (!idle) connection.start();
  await time.settle();
  return {
    sim,
    time,
    connection,
    contracts,
    market,
    gaps,
    log,
    changes,
    async when(promise) {
      let isOver = false;
      const ended = promise.finally(() => {
        isOver = true;
      });
      // Awaited below; a rejection meanwhile is not unhandled.
      ended.catch(() => {});
      await time.advanceUntil(() => isOver, 3_600_000);
      return ended;
    },
  };
}
