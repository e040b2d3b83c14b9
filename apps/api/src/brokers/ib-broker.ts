import { createIbBroker as openIb, type VenueEngine } from '@tickwire/broker-ib';
import { systemScheduler } from '@tickwire/resilience';
import { openMarketData, type Store } from '@tickwire/store';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Broker, Outside } from './broker.ts';
import { ibGaps } from './ib-gaps.ts';
import { ibHealth } from './ib-health.ts';
import { ibLatencyHistogram, ibMetrics } from './ib-metrics.ts';
import { isReachable } from '../services/venue-link.ts';
import { createRemoteFx } from './remote-fx.ts';

export interface IbBrokerParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly store: Store;
  /** Of the journal whose orders go there. */
  readonly journalId: string;
}

/** Interactive Brokers through the TWS or IB Gateway of the configuration. Nothing is sent before its `start`. */
export function createIbBroker({ config, clock, log, store, journalId }: IbBrokerParts): Broker {
  const marketData = openMarketData({ dataDir: config.DATA_DIR });
  let trading: VenueEngine | undefined;
  const ib = openIb({
    host: config.TWS_HOST,
    port: config.TWS_PORT,
    clientId: config.TWS_CLIENT_ID,
    liveTrading: config.LIVE_TRADING,
    restartWindow: config.IB_RESTART_WINDOW,
    reference: journalId,
    scheduler: systemScheduler,
    log: log.child({ part: 'ib' }),
    memory: store.memory,
    contractStore: marketData.contracts,
    bars: marketData.bars,
    engine() {
      if (trading === undefined) throw new Error('The connection to TWS was started before its engine.');
      return trading;
    },
  });
  const { connection, market, venue } = ib;
  const fx = createRemoteFx(market, clock);
  connection.onStatus((status) => {
    if (isReachable(status)) fx.retry();
  });

  const outside: Outside = {
    market,
    venue,
    link: {
      capabilities: venue.capabilities,
      get status() {
        return connection.status;
      },
      onStatus: (listener) => connection.onStatus(listener),
      refusal: (accountId) => venue.unavailable?.(accountId)?.reason,
    },
    bringRate: (from, to) => fx.bring(from, to),
    problemOf: (wanted) => market.problems.find(({ ticker }) => ticker === wanted)?.message,
    start(engine) {
      trading = engine;
      ib.start();
    },
  };

  let closed: Promise<void> | undefined;
  const close = async () => {
    fx.close();
    await ib.close();
    marketData.close();
  };
  return {
    market,
    defaultSymbols: config.IB_SYMBOLS,
    outside,
    fxRate: fx.rate,
    gaps: ibGaps(ib.gaps),
    probe: ibHealth(ib),
    metrics: ibMetrics(ib),
    histograms: [ibLatencyHistogram(ib.stats)],
    close: () => (closed ??= close()),
  };
}
