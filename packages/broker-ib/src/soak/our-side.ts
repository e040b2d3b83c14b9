import { createStrategyRunner, type Strategy, type StrategyRunner } from '@tickwire/engine';
import { setImmediate as turn } from 'node:timers/promises';
import { watchChart, type ChartWatch } from './chart-watch.ts';
import { openTradingDesk, type TradingDesk, type TradingDeskOptions } from '../testing/trading-desk.ts';

export interface OurSideOptions extends TradingDeskOptions {
  readonly strategy: Strategy;
  /** Unlike that of any run before it on this journal. */
  readonly run: string;
  readonly accountId: string;
  /** Since when the charts are looked at, ms UTC. */
  readonly since: number;
  readonly resolution: string;
  /** Closes files once nobody reads or writes them any more. */
  readonly release: () => Promise<void>;
}

/** Our process, as far as it can end and begin again. */
export interface OurSide {
  readonly desk: TradingDesk;
  readonly charts: readonly ChartWatch[];
  /** Undefined until the instruments are known and trading has been open once. */
  readonly runner: StrategyRunner | undefined;
  /** Resolves when everything is durable, and what comes of it. */
  idle(): Promise<void>;
  /** As a server is stopped: the strategy ends, which cancels its orders. */
  stop(): Promise<void>;
  /** As power fails: whatever is not durable is gone, nobody is told. */
  crash(): Promise<void>;
}

/** The server looks after the engine's duties this often. */
const HEARTBEAT_MS = 1000;

/** Starts the adapter, an engine on the journal, a strategy as soon as it can trade, and charts of what it trades. */
export function startOurSide({
  strategy,
  run,
  accountId,
  since,
  resolution,
  release,
  ...options
}: OurSideOptions): OurSide {
  const { scheduler } = options;
  const desk = openTradingDesk(options);
  const { engine, market, broker } = desk;
  const charts: ChartWatch[] = [];
  const known = new Set<string>();
  let runner: StrategyRunner | undefined;
  let over = false;
  let endHeartbeat = (): void => undefined;

  const look = async (symbol: string): Promise<void> => {
    const found = await market.resolve(symbol).catch(() => undefined);
    if (found === undefined || over || known.has(found.ticker)) return;
    known.add(found.ticker);
    charts.push(watchChart({ source: market, ticker: found.ticker, resolution, from: since, scheduler }));
  };
  const isQuoted = (symbol: string): boolean =>
    known.has(symbol) && market.quote(symbol, scheduler.now()) !== undefined;
  const beat = (): void => {
    endHeartbeat = scheduler.after(HEARTBEAT_MS, beat);
    if ((engine.nextWakeAt() ?? Infinity) <= scheduler.now()) engine.wake();
    if (broker.connection.status.stage !== 'ready') return;
    for (const symbol of strategy.symbols) if (!known.has(symbol)) void look(symbol);
    if (runner !== undefined || !strategy.symbols.every(isQuoted)) return;
    runner = createStrategyRunner({ engine, strategy, accountId, clock: scheduler, run });
    runner.start();
  };
  const endHearing = market.onChange((ticker, change) => {
    const quote = change === 'prints' ? market.quote(ticker, scheduler.now()) : undefined;
    if (quote !== undefined) runner?.quote(ticker, quote);
  });
  const leave = (): void => {
    over = true;
    endHeartbeat();
    endHearing();
    for (const chart of charts) chart.close();
  };

  let records = 0;
  engine.onRecord(() => (records += 1));

  broker.start();
  beat();
  return {
    desk,
    charts,
    get runner() {
      return runner;
    },
    async idle() {
      for (let before = -1; before !== records;) {
        before = records;
        await engine.settled();
        await turn();
      }
    },
    async stop() {
      leave();
      runner?.stop('The server stops.');
      await desk.close();
      await release();
    },
    async crash() {
      leave();
      // First the journal, so that what is on its way is lost as it would be; then the socket.
      await release();
      await broker.close();
    },
  };
}
