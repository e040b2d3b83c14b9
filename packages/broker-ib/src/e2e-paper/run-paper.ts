import { OrderStatus } from '@tickwire/contracts';
import { createMemoryJournal } from '@tickwire/engine';
import type { Scheduler } from '@tickwire/resilience';
import { randomBytes } from 'node:crypto';
import { memoryContractStore } from '../data/testing/connect-market.ts';
import { memoryBarCache } from '../data/testing/memory-bar-cache.ts';
import type { IbMemory } from '../ib-memory.ts';
import { collectLog } from '../testing/collected-log.ts';
import { outcomeOf, type Patience } from '../testing/patience.ts';
import { openTradingDesk, type TradingDesk } from '../testing/trading-desk.ts';
import { watchWire } from '../testing/wire-watch.ts';
import { showLines, type LineOutcome } from './acceptance-line.ts';
import { connectionLines } from './connection-lines.ts';
import { dataLines } from './data-lines.ts';
import { fillLines } from './fill-lines.ts';
import { linesOfTheSimulator } from './lines-of-the-simulator.ts';
import { orderLines } from './order-lines.ts';
import { by, CURRENCY_PAIR, STOCK, type PaperBench } from './paper-bench.ts';
import { recoveryLines } from './recovery-lines.ts';
import { Answer } from '../simulator/wire/message-id.ts';

export interface PaperRun {
  readonly host: string;
  readonly port: number;
  readonly clientId: number;
  readonly scheduler: Scheduler;
  readonly patience: Patience;
  /** ms, fine enough to measure with. */
  readonly now: () => number;
  tell(outcome: LineOutcome): void;
}

/** There is no TWS, or its account is not for play money. The message says which. */
export class PaperRefused extends Error {
  override readonly name = 'PaperRefused';
}

const CONNECT_MS = 20_000;
/** Demo and paper accounts at Interactive Brokers. */
const PAPER = /^D[UF]/;

function rememberAll(): IbMemory {
  const facts = new Map<string, string>();
  return { get: (key) => facts.get(key), set: (key, value) => void facts.set(key, value) };
}

/** Every order of the run that still works is taken back. */
async function takeBack(bench: PaperBench): Promise<void> {
  const over: readonly OrderStatus[] = [OrderStatus.CANCELED, OrderStatus.FILLED, OrderStatus.REJECTED];
  // Orders placed elsewhere are none of the run's: it could not cancel them anyway.
  const left = () =>
    bench.desk.engine
      .orders(bench.accountId)
      .filter(({ id, status }) => !over.includes(status) && !id.startsWith('IB-'));
  for (const { id } of left()) bench.desk.engine.submit({ type: 'cancel-order', ...by(bench), orderId: id });
  await bench.patience.until(() => left().length === 0, CONNECT_MS, 'every order of the run is cancelled');
}

/**
 * Shows the acceptance list on the account behind a TWS, line by line. Rejects with PaperRefused before anything is sent
 * when nobody answers or an account is not a paper account. Orders that the run has placed are cancelled at its end.
 */
export async function runPaper(run: PaperRun): Promise<readonly LineOutcome[]> {
  const { patience, tell, now, ...place } = run;
  const journal = createMemoryJournal({ capacity: 1_000_000 });
  const wire = watchWire(run.port, { now });
  const kept = { memory: rememberAll(), contractStore: memoryContractStore(), bars: memoryBarCache() };
  const id = randomBytes(5).toString('hex');
  const open = (): TradingDesk =>
    openTradingDesk({
      ...place,
      ...kept,
      log: collectLog(),
      opened: { id, journal, snapshot: undefined, tail: journal.records() },
    });

  let desk = open();
  let decodeErrors = 0;
  const begin = async (): Promise<void> => {
    desk.broker.start();
    await patience.until(() => desk.broker.connection.session !== undefined, CONNECT_MS, 'TWS answers');
  };
  try {
    await begin().catch(() => {
      throw new PaperRefused(`TWS at ${run.host}:${run.port}: ${desk.broker.connection.status.reason}`);
    });
    const accounts = desk.broker.connection.session?.accounts ?? [];
    const real = accounts.find((account) => !PAPER.test(account));
    if (real !== undefined || accounts[0] === undefined) {
      throw new PaperRefused(`Account ${real} is no paper account: log TWS in to paper trading.`);
    }
    const bench: PaperBench = {
      wire,
      patience,
      accountId: accounts[0],
      get desk() {
        return desk;
      },
      messages: () =>
        wire.received(Answer.ERROR).map(({ fields: [, , , code = '', text = ''] }) => `${code} ${text}`),
      now,
      decodeErrors: () => decodeErrors + desk.broker.stats.counters.decodeErrors,
      async restart() {
        decodeErrors += desk.broker.stats.counters.decodeErrors;
        await desk.close();
        desk = open();
        await begin();
        await lookAtMarkets();
      },
    };
    // What is traded has to be known and priced, for the whole run.
    const lookAtMarkets = async (): Promise<void> => {
      for (const symbol of [STOCK, CURRENCY_PAIR]) {
        const found = desk.market.resolve(symbol).catch(() => undefined);
        if ((await outcomeOf(patience, found, CONNECT_MS, `${symbol} is found`)) !== undefined) {
          desk.market.follow(symbol);
        }
      }
    };
    await lookAtMarkets();
    try {
      const lines = [...connectionLines, ...dataLines, ...orderLines, ...fillLines, ...recoveryLines];
      return await showLines(bench, [...lines, ...linesOfTheSimulator], tell);
    } finally {
      await takeBack(bench);
    }
  } finally {
    await desk.close();
    wire.close();
  }
}
