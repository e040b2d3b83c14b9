import { askHistory, type ChartBar } from './udf-history.ts';
import type { UdfRequester } from './udf-requester.ts';

const DAY_SECONDS = 86_400;

/** How far back charts ask when polling: right for minutes, `1D`, `1W` and `1M`, far too short for all others. */
function lookBackSeconds(resolution: string): number {
  const days: Readonly<Record<string, number>> = { '1D': 10, '1W': 70, '1M': 310 };
  return (days[resolution] ?? 0) * DAY_SECONDS || Number.parseInt(resolution, 10) * 600;
}

/** Follows one symbol at one resolution as charts without a push channel do: two bars at a time, newest wins. */
export class UdfPoller {
  readonly #requester: UdfRequester;
  readonly #ticker: string;
  readonly #resolution: string;
  readonly #onBar: (bar: ChartBar) => void;
  #lastTime: number | undefined;

  constructor(requester: UdfRequester, ticker: string, resolution: string, onBar: (bar: ChartBar) => void) {
    this.#requester = requester;
    this.#ticker = ticker;
    this.#resolution = resolution;
    this.#onBar = onBar;
  }

  /** One poll at `now` (ms); resolves with the number of bars the server sent. */
  async poll(now: number): Promise<number> {
    const to = Math.floor(now / 1000);
    const { bars } = await askHistory(this.#requester, {
      ticker: this.#ticker,
      resolution: this.#resolution,
      from: to - lookBackSeconds(this.#resolution),
      to,
      countBack: 2,
    });
    const last = bars.at(-1);
    if (last === undefined || last.time < (this.#lastTime ?? -Infinity)) return bars.length;
    if (this.#lastTime !== undefined && last.time > this.#lastTime) {
      const previous = bars.at(-2);
      if (previous === undefined) throw new Error('A new bar came without the one before it.');
      this.#onBar(previous);
    }
    this.#lastTime = last.time;
    this.#onBar(last);
    return bars.length;
  }
}
