import { OrderType } from '@tickwire/contracts';
import type { Engine, Order, Venue, VenueCapabilities, VenueReport } from '@tickwire/engine';
import type { Scheduler } from '@tickwire/resilience';
import { readBooks } from '../account/account-books.ts';
import type { AccountBooks } from '../account/account-books.ts';
import { accountConfig, isLiveAccount } from '../account/account-config.ts';
import { statementsOf } from '../account/statements.ts';
import type { IbSession, SessionPart } from '../connection/ib-session.ts';
import type { IbStatus } from '../connection/ib-status.ts';
import type { Latencies } from '../connection/latencies.ts';
import type { IbContracts } from '../contracts/ib-contracts.ts';
import type { IbLog } from '../ib-log.ts';
import type { IbMemory } from '../ib-memory.ts';
import { Carriers } from './carriers.ts';
import { Deliveries } from './deliveries.ts';
import { estimateFill } from './estimate-fill.ts';
import { Executions } from './executions.ts';
import { FollowUps } from './follow-up.ts';
import { ForeignOrders } from './foreign-orders.ts';
import type { OrderContext } from './order-context.ts';
import { OrderDesk } from './order-desk.ts';
import { OrderIds } from './order-ids.ts';
import { OrderNews } from './order-news.ts';
import { OrderSender } from './order-sender.ts';
import { Reconciler } from './reconciler.ts';
import { Timers } from './timers.ts';
import { ANSWER_MS } from './watch-answer.ts';

/** Orders of others are only told of when asked, ms. */
const WATCH_MS = 30_000;
/** IB tells what an execution has cost a little after it, ms. */
const CHARGE_MS = 1000;
/** An account that is being traded is read again so often before its statement is put off to the next comparison. */
const MOST_READINGS = 5;
/** IB tells of executions for a week at most, ms. */
const EXECUTIONS_KEPT_MS = 8 * 86_400_000;

/** What the venue asks of the engine it trades for. */
export type VenueEngine = Pick<Engine, 'openAccount' | 'positions' | 'settled'>;

export interface IbVenueOptions {
  readonly contracts: IbContracts;
  readonly memory: IbMemory;
  /** Ours at TWS: it changes and cancels the orders it has placed alone. */
  readonly clientId: number;
  /** Names the journal in what IB keeps with every order, so that its orders are known again. Short, no colon. */
  readonly reference: string;
  readonly scheduler: Scheduler;
  readonly log: IbLog;
  readonly latencies: Latencies;
  /** Whether orders for real money may leave. */
  readonly liveTrading: boolean;
  /** The one it trades for; asked once there is a connection. */
  engine(): VenueEngine;
  /** Of the connection this is a part of. */
  status(): IbStatus;
}

/** Interactive Brokers as the engine's venue, and the part of a connection that keeps orders and accounts. */
export interface IbVenue extends Venue, SessionPart {
  /** Sends what was kept while no order could leave: to be called whenever the connection becomes ready. */
  sendKept(): void;
}

const capabilities: VenueCapabilities = {
  name: 'Interactive Brokers',
  orderTypes: [OrderType.LIMIT, OrderType.MARKET, OrderType.STOP, OrderType.STOP_LIMIT],
  timeInForce: ['gtc', 'day', 'ioc', 'fok'],
  features: ['brackets', 'attached-legs', 'trailing-stop', 'reduce-only', 'charges'],
  internal: false,
};

const LIVE_TRADING_OFF =
  'This is an account with real money and LIVE_TRADING is not set to yes: set it in the configuration to trade it.';

const off = ({ id: orderId, state }: Order): readonly VenueReport[] =>
  state === 'inactive' ? [] : [{ type: 'rejected', orderId, reason: LIVE_TRADING_OFF }];

/** Nothing is sent before the connection recovers it for the first time. */
export const createIbVenue = (options: IbVenueOptions): IbVenue => {
  const { contracts, scheduler, log, engine, status, liveTrading } = options;
  const timers = new Timers(scheduler);
  const carriers = new Carriers();
  const deliveries = new Deliveries();
  const executions = new Executions();
  const sender = new OrderSender(options.latencies);
  let session: IbSession | undefined;
  let listened: IbSession | undefined;
  let isToLook = false;
  /** The comparison under way: there is one at a time. */
  let comparing: Promise<void> | undefined;
  let stopWatching = (): void => undefined;

  const context: OrderContext = {
    contracts,
    carriers,
    deliveries,
    executions,
    ids: new OrderIds(options.memory),
    sender,
    scheduler,
    timers,
    log,
    journal: options.reference,
    clientId: options.clientId,
    session: () => (status().stage === 'ready' ? session : undefined),
    reason: () => status().reason,
    look,
  };
  const desk = new OrderDesk(context);
  const followUps = new FollowUps(context, desk);
  const foreign = new ForeignOrders(context);
  const news = new OrderNews({ context, foreign, take: (step) => followUps.take(step) });
  const reconciler = new Reconciler({ context, news, foreign, followUps });

  /** Compares orders with IB's lists, one time at a time. What is wrong with the connection shows there. */
  function look(): void {
    const open = context.session();
    isToLook = comparing !== undefined || open === undefined;
    if (comparing !== undefined || open === undefined) return;
    comparing = reconciler
      .run(open, ANSWER_MS, () => Promise.resolve())
      .catch((error: unknown) => {
        log.warn({ err: error }, 'Orders could not be compared with those of Interactive Brokers.');
      })
      .finally(() => {
        comparing = undefined;
        if (isToLook) look();
      });
  }

  async function compareAll(open: IbSession): Promise<void> {
    let books: AccountBooks = { positions: [], accounts: [] };
    let readAt = news.pushed;
    await reconciler.run(open, 0, async () => {
      readAt = news.pushed;
      books = await readBooks(open, scheduler);
      for (const account of books.accounts) {
        engine().openAccount(accountConfig(account));
        deliveries.open(account.accountId);
      }
    });
    await state(open, books, readAt);
  }

  function watch(): void {
    stopWatching();
    stopWatching = timers.after(WATCH_MS, () => {
      look();
      watch();
    });
  }

  /** States what IB's books have, read while nothing was executed: what is not in them yet would be taken back. */
  async function state(open: IbSession, first: AccountBooks, readAt: number): Promise<void> {
    let books = first;
    let pushed = readAt;
    if (executions.isChargeDue(scheduler.now() - 60_000)) await pause(open, CHARGE_MS);
    for (let reading = 0; reading < MOST_READINGS; reading += 1) {
      if (news.pushed !== pushed) {
        pushed = news.pushed;
        books = await readBooks(open, scheduler);
      }
      const statements = await statementsOf(books, { contracts, log, engine: engine() });
      if (news.pushed !== pushed) continue;
      for (const { accountId, symbol, report } of statements) deliveries.tell(accountId, symbol, [report]);
      return;
    }
    log.warn({}, 'Positions and cash are not compared now: they change faster than they can be read.');
  }

  function pause({ signal }: IbSession, ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const cancel = timers.after(ms, resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
    return promise.finally(cancel);
  }

  return {
    capabilities,
    stats: () => deliveries.counter.stats,
    connect: (deliver) => deliveries.connect(deliver),
    unavailable(accountId) {
      if (isLiveAccount(accountId) && !liveTrading)
        return { code: 'live_trading_off', reason: LIVE_TRADING_OFF };
      const { stage, reason } = status();
      return stage === 'ready' ? undefined : { code: 'venue_unavailable', reason };
    },
    place({ order, legs }) {
      const isOff = isLiveAccount(order.accountId) && !liveTrading;
      const answers = isOff ? off(order) : desk.place(order, legs);
      return deliveries.counter.noting(answers);
    },
    replace: ({ order }) => deliveries.counter.noting(desk.replace(order)),
    cancel: ({ order }) => deliveries.counter.noting(desk.cancel(order)),
    restore: (working) => desk.restore(working),
    estimate: ({ order }, facts) => estimateFill(order, facts),
    sendKept() {
      desk.sendKept();
      if (isToLook) look();
    },
    async recover(open) {
      session = undefined;
      if (listened !== open) {
        listened = open;
        context.ids.startFrom(open.nextValidId);
        sender.forget();
        carriers.forgetEnded();
        executions.forgetBefore(scheduler.now() - EXECUTIONS_KEPT_MS);
        news.listen(open);
      }
      // Of the time before: what it asks for is not answered any more.
      await comparing;
      const compared = compareAll(open);
      comparing = compared.then(
        () => undefined,
        () => undefined,
      );
      await compared.finally(() => (comparing = undefined));
      session = open;
      watch();
    },
    async close() {
      session = undefined;
      timers.clear();
    },
  };
};
