import { fromUnits } from '@tickwire/engine';
import type { Engine } from '@tickwire/engine';
import type { Scheduler } from '@tickwire/resilience';
import type { IbSession } from '../connection/ib-session.ts';
import type { IbContracts } from '../contracts/ib-contracts.ts';
import type { IbLog } from '../ib-log.ts';
import type { IbMemory } from '../ib-memory.ts';
import type { Deliveries } from '../orders/deliveries.ts';
import type { ExecutionNews } from '../orders/execution-news.ts';
import type { Executions } from '../orders/executions.ts';
import type { Timers } from '../orders/timers.ts';
import { readBooks } from './account-books.ts';
import type { AccountBooks } from './account-books.ts';
import { accountConfig } from './account-config.ts';
import { pause } from './pause.ts';
import { statementsOf } from './statements.ts';
import type { Statement } from './statements.ts';

/** IB tells what an execution has cost a little after it, ms. */
const CHARGE_MS = 1000;
/** An execution is that new for so long, ms. */
const RECENT_MS = 60_000;
/** An account that is being traded is read so often before its statement is put off to the next recovery. */
const MOST_READINGS = 5;

export interface StatedBooksOptions {
  readonly scheduler: Scheduler;
  readonly timers: Timers;
  readonly log: IbLog;
  readonly memory: IbMemory;
  /** Names the journal. */
  readonly reference: string;
  readonly contracts: IbContracts;
  readonly deliveries: Deliveries;
  readonly executions: Executions;
  readonly executionNews: ExecutionNews;
  engine(): Pick<Engine, 'openAccount' | 'positions' | 'settled'>;
}

/** IB's books of its accounts, read between its lists of orders and of executions, and stated after both have been taken. */
export class StatedBooks {
  readonly #options: StatedBooksOptions;
  #books: AccountBooks = { positions: [], accounts: [] };
  /** What had been executed by then. */
  #readAt = 0;

  constructor(options: StatedBooksOptions) {
    this.#options = options;
  }

  /** Reads them, and opens the accounts they are of. */
  async read(session: IbSession): Promise<void> {
    const { scheduler, engine, deliveries, executionNews } = this.#options;
    this.#readAt = executionNews.news;
    this.#books = await readBooks(session, scheduler);
    for (const account of this.#books.accounts) {
      engine().openAccount(accountConfig(account));
      deliveries.open(account.accountId);
    }
  }

  /** States them as they were while nothing was executed: what is not in them yet would be taken back. */
  async state(session: IbSession): Promise<void> {
    const { scheduler, timers, engine, executions, executionNews, log } = this.#options;
    if (executions.isChargeDue(scheduler.now() - RECENT_MS)) await pause(session, timers, CHARGE_MS);
    for (let reading = 0; reading < MOST_READINGS; reading += 1) {
      if (this.#readAt !== executionNews.news) {
        await this.read(session);
        // One that was not told by itself may have come in between.
        await executionNews.list(session);
      }
      const statements = await statementsOf(this.#books, { ...this.#options, engine: engine() });
      if (this.#readAt !== executionNews.news) continue;
      for (const statement of statements) this.#tell(statement);
      for (const { accountId } of this.#books.accounts) this.#noteStated(accountId);
      return;
    }
    log.warn({}, 'Positions and cash are not compared now: they change faster than they can be read.');
  }

  #tell({ accountId, symbol, report, known }: Statement): void {
    const { deliveries, log } = this.#options;
    if (known !== undefined && report.type === 'position') {
      const facts = { accountId, symbol, known: fromUnits(known), atIb: fromUnits(report.qty) };
      if (this.#wasStated(accountId))
        log.error(
          { alarm: 'position_differs', ...facts },
          "A position differs from the sum of its fills: Interactive Brokers' books are taken.",
        );
      else
        log.info(
          facts,
          "A position is taken over from Interactive Brokers' books, as the account is new here.",
        );
    }
    deliveries.tell(accountId, symbol, [report]);
  }

  /** What an account held before it was opened here is in its first statement, and differs from nothing. */
  #wasStated(accountId: string): boolean {
    return this.#options.memory.get(this.#statedKey(accountId)) !== undefined;
  }

  #noteStated(accountId: string): void {
    if (!this.#wasStated(accountId)) this.#options.memory.set(this.#statedKey(accountId), 'yes');
  }

  #statedKey(accountId: string): string {
    return `books.stated.${this.#options.reference}.${accountId}`;
  }
}
