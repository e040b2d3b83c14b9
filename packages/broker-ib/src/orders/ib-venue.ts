import { OrderType } from '@tickwire/contracts';
import type { Engine, Order, Venue, VenueCapabilities, VenueReport } from '@tickwire/engine';
import type { Scheduler } from '@tickwire/resilience';
import { isLiveAccount } from '../account/account-config.ts';
import { StatedBooks } from '../account/stated-books.ts';
import type { IbSession, SessionPart } from '../connection/ib-session.ts';
import type { IbStatus } from '../connection/ib-status.ts';
import type { Latencies } from '../connection/latencies.ts';
import type { IbContracts } from '../contracts/ib-contracts.ts';
import type { IbLog } from '../ib-log.ts';
import type { IbMemory } from '../ib-memory.ts';
import type { Carrier } from './carrier.ts';
import { Carriers } from './carriers.ts';
import { Comparisons } from './comparisons.ts';
import { Deliveries } from './deliveries.ts';
import { estimateFill } from './estimate-fill.ts';
import { ExecutionNews } from './execution-news.ts';
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
  features: ['brackets', 'attached-legs', 'trailing-stop', 'reduce-only', 'charges', 'margin'],
  internal: false,
};

const LIVE_TRADING_OFF =
  'This is an account with real money and LIVE_TRADING is not set to yes: set it in the configuration to trade it.';

const off = ({ id: orderId, state }: Order): readonly VenueReport[] =>
  state === 'inactive' ? [] : [{ type: 'rejected', orderId, reason: LIVE_TRADING_OFF }];

/** Nothing is sent before the connection recovers it for the first time. */
export const createIbVenue = (options: IbVenueOptions): IbVenue => {
  const { contracts, scheduler, log, status, liveTrading } = options;
  const timers = new Timers(scheduler);
  const carriers = new Carriers();
  const deliveries = new Deliveries();
  const executions = new Executions();
  const sender = new OrderSender(options.latencies);
  let session: IbSession | undefined;
  let listened: IbSession | undefined;

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
    look: () => comparisons.look(),
  };
  const comparisons: Comparisons = new Comparisons(context, () => reconciler);
  const desk = new OrderDesk(context);
  const followUps = new FollowUps(context, desk);
  const told = (carrier: Carrier): void => desk.heard(carrier);
  const foreign = new ForeignOrders(context, told);
  const orderNews = new OrderNews({ context, foreign, take: (step) => followUps.take(step) });
  const executionNews = new ExecutionNews({ context, foreign, filled: told });
  const reconciler: Reconciler = new Reconciler({ context, executionNews, foreign, followUps });

  return {
    capabilities,
    stats: () => deliveries.counter.stats,
    connect: (deliver) => deliveries.connect(deliver),
    unavailable(accountId) {
      if (isLiveAccount(accountId) && !liveTrading)
        return { code: 'live_trading_off', reason: LIVE_TRADING_OFF };
      const { stage, reason } = status();
      if (stage !== 'ready') return { code: 'venue_unavailable', reason };
      const { accounts = [] } = session ?? {};
      return accounts.includes(accountId)
        ? undefined
        : {
            code: 'venue_unavailable',
            reason: `TWS is logged in to ${accounts.join(', ')}, and not to ${accountId}: log in to that account, or trade another one.`,
          };
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
      comparisons.resume();
    },
    async recover(open) {
      session = undefined;
      if (listened !== open) {
        listened = open;
        context.ids.startFrom(open.nextValidId);
        sender.forget();
        carriers.forgetEnded(Infinity);
        foreign.forget();
        executions.forgetBefore(scheduler.now() - EXECUTIONS_KEPT_MS);
        orderNews.listen(open);
        executionNews.listen(open);
      }
      const books = new StatedBooks({ ...options, timers, deliveries, executions, executionNews });
      await comparisons.recover(async () => {
        await reconciler.run(open, 0, () => books.read(open));
        await books.state(open);
      });
      session = open;
    },
    async close() {
      session = undefined;
      timers.clear();
    },
  };
};
