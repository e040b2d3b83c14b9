import { OrderStatus, type PlacedOrder, type Position } from '@tickwire/contracts';
import type { Engine, EngineUpdate } from '@tickwire/engine';
import type { MarketFeed } from './market-feed.ts';

/** Keeps the market feed on every symbol that has a working order or an open position, so that no print is missed. */
export class TradedSymbols {
  readonly #feed: MarketFeed;
  readonly #symbols = new Map<string, { readonly reasons: Set<string>; readonly stop: () => void }>();

  constructor(feed: MarketFeed) {
    this.#feed = feed;
  }

  /** Takes up what an engine that was rebuilt has working and holds. */
  restore(engine: Pick<Engine, 'accounts' | 'orders' | 'positions'>): void {
    for (const { id: accountId } of engine.accounts()) {
      for (const order of engine.orders(accountId)) this.#order(accountId, order);
      for (const position of engine.positions(accountId)) this.#position(accountId, position);
    }
  }

  /** Follows an update of the engine. */
  update(update: EngineUpdate): void {
    if (update.kind === 'order') this.#order(update.accountId, update.data);
    else if (update.kind === 'position') this.#position(update.accountId, update.data);
  }

  /**
   * Follows a symbol while a command on it is under way and shows the venue first what was printed earlier, so that
   * the command is not executed against anything older than itself; returns how to stop.
   */
  hold(symbol: string): () => void {
    const stop = this.#watch(symbol);
    this.#feed.advance(symbol);
    return stop;
  }

  #order(accountId: string, { id, symbol, status }: PlacedOrder): void {
    const working = status === OrderStatus.WORKING || status === OrderStatus.PLACING;
    this.#set(symbol, `${accountId}/order/${id}`, working);
  }

  #position(accountId: string, { symbol, qty }: Position): void {
    this.#set(symbol, `${accountId}/position`, qty > 0);
  }

  #watch(symbol: string): () => void {
    return this.#feed.watch(symbol, () => {});
  }

  #set(symbol: string, reason: string, present: boolean): void {
    const entry = this.#symbols.get(symbol);
    if (present && entry) entry.reasons.add(reason);
    else if (present) this.#symbols.set(symbol, { reasons: new Set([reason]), stop: this.#watch(symbol) });
    else if (entry?.reasons.delete(reason) && entry.reasons.size === 0) {
      entry.stop();
      this.#symbols.delete(symbol);
    }
  }
}
