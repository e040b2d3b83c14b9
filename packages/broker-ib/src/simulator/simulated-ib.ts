import { createSimulatedMarket } from '@tickwire/market';
import type { Scheduler } from '@tickwire/resilience';
import { AccountBook } from './accounts/account-book.ts';
import { Valuation } from './accounts/valuation.ts';
import { createSimulatorBook, type SimulatorBook } from './books.ts';
import { ContractList } from './contracts/contract-list.ts';
import type { SimulatedContract } from './contracts/simulated-contract.ts';
import type { ArmedFaults } from './faults/armed-faults.ts';
import type { Farms } from './faults/farms.ts';
import type { Upstream } from './faults/upstream.ts';
import { LiveBars } from './history/live-bars.ts';
import { createSimulatorMarket, type SimulatorMarket } from './market.ts';
import { BookBoard } from './market/book-board.ts';
import { MarketClock } from './market/market-clock.ts';
import { MarketRunner } from './market/market-runner.ts';
import { PriceBoard } from './market/price-board.ts';
import { PriceHistory } from './market/price-history.ts';
import type { SimulatedAccount, TwsSimulatorOptions } from './options.ts';
import { FillLedger } from './orders/fill-ledger.ts';
import { ManualOrders } from './orders/manual-orders.ts';
import { OrderBook } from './orders/order-book.ts';
import { OrderDesk } from './orders/order-desk.ts';
import { OrderEntry } from './orders/order-entry.ts';
import { OrderIdentities } from './orders/order-identities.ts';
import { OrderReporter } from './orders/order-reporter.ts';
import type { SimulatedOrder } from './orders/simulated-order.ts';
import { PreTradeCheck } from './orders/pre-trade-check.ts';
import { TradingSession } from './orders/trading-session.ts';
import { accountSummaryRequests } from './requests/account-summary-requests.ts';
import { accountUpdateRequests } from './requests/account-update-requests.ts';
import { connectionRequests } from './requests/connection-requests.ts';
import { contractRequests } from './requests/contract-requests.ts';
import { depthRequests, type DepthRequests } from './requests/depth-requests.ts';
import { executionRequests } from './requests/execution-requests.ts';
import type { Feature } from './requests/feature.ts';
import { headTimestampRequests } from './requests/head-timestamp-requests.ts';
import { historicalTickRequests } from './requests/historical-tick-requests.ts';
import { historyRequests } from './requests/history-requests.ts';
import { orderRequests } from './requests/order-requests.ts';
import { pnlRequests } from './requests/pnl-requests.ts';
import { positionRequests } from './requests/position-requests.ts';
import { quoteRequests } from './requests/quote-requests.ts';
import { realTimeBarRequests } from './requests/real-time-bar-requests.ts';
import { tickByTickRequests } from './requests/tick-by-tick-requests.ts';
import type { Clients } from './session/clients.ts';
import type { ServerClock } from './session/server-clock.ts';

/** What lies behind the socket: IB with its accounts, orders and prices. */
export interface SimulatedIb {
  readonly features: readonly Feature[];
  readonly book: SimulatorBook;
  readonly market: SimulatorMarket;
  readonly orders: OrderBook;
  readonly liveBars: LiveBars;
  readonly depth: DepthRequests;
  /** Ends all that clients follow of prices, as an outage with loss of data does. */
  loseData(): void;
  close(): void;
}

const defaultAccounts: readonly SimulatedAccount[] = [{ id: 'DU1234567', currency: 'USD', cash: 1_000_000 }];
const DEFAULT_SEED = 'tickwire';

export function createSimulatedIb(
  options: TwsSimulatorOptions,
  parts: {
    readonly scheduler: Scheduler;
    readonly clients: Clients;
    readonly faults: ArmedFaults;
    readonly upstream: Upstream;
    readonly farms: Farms;
    readonly clock: ServerClock;
  },
): SimulatedIb {
  const { scheduler, clients, faults, upstream, farms, clock } = parts;
  const timeZone = (): string => clock.zone;

  const contracts = new ContractList(scheduler);
  const source = createSimulatedMarket({ seed: options.seed ?? DEFAULT_SEED });
  const marketClock = new MarketClock(scheduler);
  const prices = new PriceHistory(source, marketClock);
  const board = new PriceBoard(source, marketClock, scheduler, prices);

  const accounts = new Map(
    (options.accounts ?? defaultAccounts).map((account) => [account.id, new AccountBook(account)]),
  );
  const valuation = new Valuation(
    (contract) => board.quote(contract),
    (name) => contracts.byName(name),
  );

  const marketPrice = ({ contract, terms }: SimulatedOrder): number => {
    const { bid, ask } = board.quote(contract);
    return terms.side === 'BUY' ? ask : bid;
  };

  const book = new OrderBook(scheduler);
  const identities = new OrderIdentities(book);
  const manual = new ManualOrders(book, clients);
  const session = new TradingSession(scheduler, options.alwaysOpen ?? false);
  const events = new OrderReporter({ scheduler, clients, identities, faults, upstream, timeZone });
  const fills = new FillLedger(scheduler, book, accounts);
  const desk = new OrderDesk({
    scheduler,
    book,
    session,
    fills,
    quote: (contract) => board.quote(contract),
    events,
    onTrade(account, contract) {
      const position = accounts.get(account)?.position(contract);
      if (position === undefined || upstream.down) return;
      for (const feature of features) feature.traded?.(account, position);
    },
  });
  const check = new PreTradeCheck(accounts, valuation);
  const entry = new OrderEntry({ scheduler, book, desk, session, contracts, accounts, check });

  const quotes = quoteRequests({ contracts, board, faults, farms, lines: options.marketDataLines ?? 100 });
  const liveBars = new LiveBars(prices);
  const realTimeBars = realTimeBarRequests({ contracts, prices, board, scheduler, farms, upstream });
  const ticks = tickByTickRequests(contracts, farms);
  const books = new BookBoard(board);
  const depth = depthRequests({ contracts, books, faults, farms, lines: options.depthLines ?? 3 });

  const features: readonly Feature[] = [
    connectionRequests({
      clock,
      accounts: [...accounts.keys()],
      nextOrderId: (clientId) => book.nextOrderId(clientId),
      upstream,
    }),
    orderRequests({ book, desk, entry, check, manual, identities, faults, upstream, timeZone, marketPrice }),
    executionRequests({ scheduler, fills, identities, timeZone }),
    positionRequests({ accounts, valuation }),
    accountSummaryRequests({ accounts, valuation }),
    accountUpdateRequests({ accounts, valuation }, scheduler, timeZone),
    pnlRequests({ accounts, valuation }, scheduler),
    contractRequests(contracts, scheduler, options.alwaysOpen ?? false),
    quotes,
    historyRequests({ contracts, live: liveBars, scheduler, faults, farms, upstream }),
    realTimeBars,
    ticks,
    depth,
    headTimestampRequests(contracts),
    historicalTickRequests(contracts, prices, board, scheduler),
  ];

  const stepped = (): void => {
    if (!upstream.down) for (const feature of features) feature.stepped?.();
  };
  board.onMove((contract, quote, print) => {
    if (!upstream.down) for (const feature of features) feature.moved?.(contract, quote, print);
    desk.move(contract, print);
    if (!board.stepping) stepped();
  });
  const watched = (): readonly SimulatedContract[] => {
    const held = [...accounts.values()].flatMap(({ positions }) =>
      positions.filter(({ quantity }) => quantity !== 0),
    );
    const all = [
      ...book.working.map(({ contract }) => contract),
      ...held.map(({ contract }) => contract),
      ...features.flatMap((feature) => feature.watched?.() ?? []),
    ];
    return [...new Map(all.map((contract) => [contract.conId, contract])).values()];
  };
  const runner = new MarketRunner(scheduler, marketClock, board, watched, stepped);

  return {
    features,
    book: createSimulatorBook({
      accounts,
      contracts,
      book,
      desk,
      fills,
      entry,
      manual,
      marketPrice,
    }),
    market: createSimulatorMarket({ contracts, board, books, clock: marketClock, runner }),
    orders: book,
    liveBars,
    depth,
    loseData() {
      for (const stream of [quotes, realTimeBars, ticks, depth]) stream.lose();
      liveBars.stop();
    },
    close() {
      runner.stop();
      desk.close();
      for (const feature of features) feature.close?.();
    },
  };
}
