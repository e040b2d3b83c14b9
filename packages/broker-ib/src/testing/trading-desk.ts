import {
  createEngine,
  createPaperVenue,
  type Engine,
  type Journal,
  type JournalRecord,
  type Snapshot,
} from '@tickwire/engine';
import type { RemoteSource } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import { createIbBroker, type IbBroker, type IbBrokerOptions } from '../ib-broker.ts';
import { marketView } from './market-view.ts';

/** What a journal had when it was opened. */
export interface DeskJournal {
  readonly id: string;
  readonly journal: Journal;
  readonly snapshot: Snapshot | undefined;
  readonly tail: Iterable<JournalRecord>;
}

export interface TradingDeskOptions extends Omit<IbBrokerOptions, 'reference' | 'engine' | 'liveTrading'> {
  readonly opened: DeskJournal;
}

/** An engine on a journal that trades at Interactive Brokers, as the server has it, and nothing of the server. */
export interface TradingDesk {
  readonly engine: Engine;
  readonly broker: IbBroker;
  readonly market: RemoteSource;
  readonly scheduler: Scheduler;
  /** As a server stops: everything is durable, and orders go on working. */
  close(): Promise<void>;
}

/** Nothing is sent until `broker.start`. */
export function openTradingDesk({ opened, ...options }: TradingDeskOptions): TradingDesk {
  const { scheduler, log } = options;
  const broker: IbBroker = createIbBroker({
    ...options,
    reference: opened.id,
    liveTrading: false,
    engine: () => engine,
  });
  const engine: Engine = createEngine({
    clock: scheduler,
    journal: opened.journal,
    snapshot: opened.snapshot,
    records: opened.tail,
    venue: createPaperVenue(),
    primary: broker.venue,
    market: marketView(broker.market, scheduler),
    fx: { rate: () => undefined },
    accounts: [],
    run: { version: 'test', runtime: process.version, configHash: '' },
    onListenerError: (error) => log.error({ err: error }, 'a listener of the engine failed'),
  });
  return {
    engine,
    broker,
    market: broker.market,
    scheduler,
    async close() {
      await engine.shutDown('The desk was closed.');
      await engine.closeVenues();
      await broker.close();
    },
  };
}
