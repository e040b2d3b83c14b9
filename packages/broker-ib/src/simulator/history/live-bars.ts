import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { HistoryRange, PriceHistory } from '../market/price-history.ts';
import { historicalDataUpdate, type BarTimes } from '../messages/historical-data.ts';
import { errorMessage } from '../messages/system-messages.ts';
import type { Client } from '../session/client.ts';
import { Subscriptions } from '../session/subscriptions.ts';
import { shownBar, type ShownBar } from './shown-bar.ts';

interface LiveBarStream {
  readonly contract: SimulatedContract;
  readonly resolution: string;
  readonly show: string;
  readonly times: BarTimes;
  /** The newest bar the client knows. */
  readonly told: ShownBar | undefined;
}

/** History that is kept up to date: every bar since the newest that was told, whenever something is traded. */
export class LiveBars {
  readonly #prices: PriceHistory;
  readonly #streams = new Subscriptions<LiveBarStream>();
  readonly #traded = new Set<number>();

  constructor(prices: PriceHistory) {
    this.#prices = prices;
  }

  get contracts(): readonly SimulatedContract[] {
    return this.#streams.all.map(({ what }) => what.contract);
  }

  bars(
    contract: SimulatedContract,
    resolution: string,
    show: string,
    range: HistoryRange,
  ): readonly ShownBar[] {
    return this.#prices.bars(contract, resolution, range).map((bar) => shownBar(contract, show, bar));
  }

  add(client: Client, requestId: number, stream: LiveBarStream): void {
    this.#streams.add(client, requestId, stream);
  }

  /** Whether there was one. */
  remove(client: Client, requestId: number): boolean {
    return this.#streams.remove(client, requestId);
  }

  forget(client: Client): void {
    this.#streams.forget(client);
  }

  traded({ conId }: SimulatedContract): void {
    this.#traded.add(conId);
  }

  /** @param now ms UTC. */
  tell(now: number): void {
    if (this.#traded.size === 0) return;
    for (const { client, requestId, what } of this.#streams.all) {
      const { contract, resolution, show, times, told } = what;
      if (!this.#traded.has(contract.conId)) continue;
      const to = now + 1;
      const bars = this.bars(
        contract,
        resolution,
        show,
        told === undefined ? { to, count: 1 } : { from: told.time, to },
      );
      for (const bar of bars) client.send(historicalDataUpdate(requestId, bar, times));
      this.add(client, requestId, { ...what, told: bars.at(-1) ?? told });
    }
    this.#traded.clear();
  }

  /** Ends all, with a message for each when there is one. */
  stop(message?: { readonly code: number; readonly text: string }): void {
    for (const { client, requestId } of this.#streams.all) {
      if (message !== undefined) client.send(errorMessage(requestId, message.code, message.text));
    }
    this.#streams.clear();
  }
}
