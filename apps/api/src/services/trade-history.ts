import type { Execution } from '@tickwire/contracts';
import type { EngineUpdate } from '@tickwire/engine';

/** Fills kept per account; older ones are let go. */
const MAX_FILLS = 100_000;

/** The read model of fills: what the engine has let go of at the end of its day is still found here. */
export class TradeHistory {
  readonly #fills = new Map<string, Execution[]>();

  /** Follows an update of the engine. */
  update(update: EngineUpdate): void {
    if (update.kind !== 'execution') return;
    const fills = this.#fills.get(update.accountId) ?? [];
    fills.push(update.data);
    // Cutting in large steps keeps the cost per fill constant.
    if (fills.length > MAX_FILLS * 1.1) fills.splice(0, fills.length - MAX_FILLS);
    this.#fills.set(update.accountId, fills);
  }

  /** Fills of an account in one symbol, oldest first. */
  fills(accountId: string, symbol: string): readonly Execution[] {
    return this.#fills.get(accountId)?.filter((fill) => fill.symbol === symbol) ?? [];
  }
}
