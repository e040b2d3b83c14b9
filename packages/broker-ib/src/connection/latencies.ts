import type { LatencySummary } from '@tickwire/contracts';

/** `decision-to-wire`: from the durable event to the bytes' way into the socket. `wire-to-ack`: from there to the first answer about the order. */
export const latencyStages = ['decision-to-wire', 'wire-to-ack'] as const;

export type LatencyStage = (typeof latencyStages)[number];

const SAMPLES = 1000;
const round = (value: number): number => Math.round(value * 1000) / 1000;

interface Ring {
  readonly samples: Float64Array;
  recorded: number;
}

const emptyRing = (): Ring => ({ samples: new Float64Array(SAMPLES), recorded: 0 });

/** How long orders take on their way to TWS and back. Whoever sends them records it. */
export class Latencies {
  readonly #rings = { 'decision-to-wire': emptyRing(), 'wire-to-ack': emptyRing() };
  readonly #listeners = new Set<(stage: LatencyStage, ms: number) => void>();

  record(stage: LatencyStage, ms: number): void {
    const ring = this.#rings[stage];
    ring.samples[ring.recorded % SAMPLES] = ms;
    ring.recorded += 1;
    for (const listener of this.#listeners) listener(stage, ms);
  }

  /** Tells every sample, e.g. to a histogram; returns the end. */
  subscribe(listener: (stage: LatencyStage, ms: number) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Statistics of the last 1000 samples, ms; all zero without one. */
  summary(stage: LatencyStage): LatencySummary {
    const { samples, recorded } = this.#rings[stage];
    const count = Math.min(recorded, SAMPLES);
    if (count === 0) return { avg: 0, min: 0, max: 0, p95: 0, p99: 0, count };
    const sorted = samples.slice(0, count).sort();
    const rank = (share: number): number => round(sorted[Math.ceil(share * count) - 1] ?? 0);
    const sum = sorted.reduce((total, sample) => total + sample, 0);
    return {
      avg: round(sum / count),
      min: round(sorted[0] ?? 0),
      max: rank(1),
      p95: rank(0.95),
      p99: rank(0.99),
      count,
    };
  }
}
