import { Histogram } from 'prom-client';

/**
 * The stages of an order: from its request to the engine, the decision, until its events are durable, and until they
 * are published and with the venue.
 */
export type OrderStage = 'validate' | 'decide' | 'durable' | 'publish';

const BUCKETS_SECONDS = [0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 1];

/** How long orders take in each stage. */
export class OrderStages {
  readonly histogram = new Histogram({
    name: 'tickwire_order_stage_duration_seconds',
    help: 'Time an order takes in a stage: validate, decide, durable, publish.',
    labelNames: ['stage'],
    buckets: BUCKETS_SECONDS,
    registers: [],
  });

  observe(stage: OrderStage, ms: number): void {
    this.histogram.observe({ stage }, ms / 1000);
  }
}
