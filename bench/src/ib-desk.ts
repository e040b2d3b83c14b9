import type { Scheduler } from '@tickwire/resilience';
import { openJournal, openMarketData, openStore } from '@tickwire/store';
import type { Engine, Journal, Principal } from '@tickwire/engine';
import { setTimeout as sleep } from 'node:timers/promises';
import { openTradingDesk, type TradingDesk } from '../../packages/broker-ib/src/testing/trading-desk.ts';
import { watchWire, type WireWatch } from '../../packages/broker-ib/src/testing/wire-watch.ts';
import { run } from './bench-engine.ts';
import { limits } from './open-limits.ts';
import { temporaryDirectory } from './server-process.ts';

/** Orders on their way from a command to the socket of TWS. */
export interface IbDesk extends TradingDesk {
  readonly by: { readonly actor: Principal; readonly accountId: string };
  readonly wire: WireWatch;
  /** By engine order id: when the event of the order was durable, `performance.now()`. */
  readonly durableAt: ReadonlyMap<string, number>;
}

const SYMBOLS = ['AAPL', 'MSFT'];

/** The same journal, which notes when the orders in it are durable. */
function watchJournal(journal: Journal, durableAt: Map<string, number>): Journal {
  return {
    read: (from) => journal.read(from),
    async append(records) {
      await journal.append(records);
      const now = performance.now();
      for (const event of records.flatMap(({ events }) => events)) {
        if (event.type === 'order-placed') durableAt.set(event.orderId, now);
      }
    },
  };
}

function openAccount(engine: Engine, by: IbDesk['by']): void {
  const { decision } = engine.submit({ type: 'set-limits', ...by, limits });
  if (!decision.accepted) throw new Error(decision.refusal.detail);
}

/** An engine on a journal on disk, ready to trade at the gateway, with quotes of what it trades. */
export async function openIbDesk(port: number, scheduler: Scheduler): Promise<IbDesk> {
  const durableAt = new Map<string, number>();
  const log = { info: () => undefined, warn: console.warn, error: console.error };
  const wire = watchWire(port, { received: false });
  const dataDir = temporaryDirectory();
  const opened = await openJournal({ dataDir, clock: scheduler, run });
  const store = openStore({ dataDir });
  const marketData = openMarketData({ dataDir });
  const desk = openTradingDesk({
    host: '127.0.0.1',
    port,
    clientId: 1,
    scheduler,
    log,
    memory: store.memory,
    contractStore: marketData.contracts,
    bars: marketData.bars,
    opened: { ...opened, journal: watchJournal(opened.journal, durableAt) },
  });
  desk.broker.start();
  while (desk.broker.connection.status.stage !== 'ready') await sleep(10);
  for (const symbol of SYMBOLS) {
    await desk.market.resolve(symbol);
    desk.market.follow(symbol);
  }
  while (SYMBOLS.some((symbol) => desk.market.quote(symbol, scheduler.now()) === undefined)) await sleep(10);
  const [accountId = ''] = desk.broker.connection.session?.accounts ?? [];
  const by = { actor: { id: 'bench', scopes: ['trade', 'admin'], accounts: 'all' }, accountId } as const;
  openAccount(desk.engine, by);
  return {
    ...desk,
    by,
    wire,
    durableAt,
    async close() {
      await desk.close();
      await opened.journal.close();
      marketData.close();
      store.close();
      wire.close();
    },
  };
}
