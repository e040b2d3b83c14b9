import type { LatencyMetrics } from '@tickwire/contracts';
import { LatencyRecorder } from './latency-recorder.ts';
import { OrderStages } from './order-stages.ts';

const SAMPLING_MS = 100;

/** The durations the server keeps an eye on; each owner records into its own. */
export class Latencies {
  /** Order requests, from the first byte to the acknowledgement. */
  readonly order = new LatencyRecorder();
  /** Orders on their way through the engine, whoever placed them. */
  readonly orderStages = new OrderStages();
  /** Requests for market data. */
  readonly data = new LatencyRecorder();
  /** From an update's publication to its hand-over to the sockets. */
  readonly websocket = new LatencyRecorder();
  /** All requests of the API. */
  readonly api = new LatencyRecorder();
  readonly #eventLoop = new LatencyRecorder();

  /** Begins measuring by how much timers are late; returns how to stop. */
  watchEventLoop(): () => void {
    let due = performance.now() + SAMPLING_MS;
    const timer = setInterval(() => {
      const now = performance.now();
      this.#eventLoop.record(Math.max(0, now - due));
      due = now + SAMPLING_MS;
    }, SAMPLING_MS).unref();
    return () => clearInterval(timer);
  }

  metrics(): LatencyMetrics {
    return {
      order_latency_ms: this.order.summary(),
      data_latency_ms: this.data.summary(),
      websocket_latency_ms: this.websocket.summary(),
      api_latency_ms: this.api.summary(),
      event_loop_delay_ms: this.#eventLoop.summary(),
    };
  }
}
