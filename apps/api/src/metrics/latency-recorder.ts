import type { LatencySummary } from '@tickwire/contracts';

const SAMPLES = 1000;
const round = (value: number) => Math.round(value * 1000) / 1000;

/** Keeps the last 1000 durations and sums them up; recording costs one array write. */
export class LatencyRecorder {
  readonly #samples = new Float64Array(SAMPLES);
  #recorded = 0;

  /** Adds a duration in milliseconds. */
  record(milliseconds: number): void {
    this.#samples[this.#recorded % SAMPLES] = milliseconds;
    this.#recorded += 1;
  }

  /** Statistics of the samples kept, in milliseconds; all zero without one. */
  summary(): LatencySummary {
    const count = Math.min(this.#recorded, SAMPLES);
    if (count === 0) return { avg: 0, min: 0, max: 0, p95: 0, p99: 0, count };
    const sorted = this.#samples.slice(0, count).sort();
    const rank = (share: number) => round(sorted[Math.ceil(share * count) - 1] ?? 0);
    const sum = sorted.reduce((total, sample) => total + sample, 0);
    return {
      avg: round(sum / count),
      min: rank(0.5 / count),
      max: rank(1),
      p95: rank(0.95),
      p99: rank(0.99),
      count,
    };
  }
}
