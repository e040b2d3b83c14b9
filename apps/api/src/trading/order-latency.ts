import type { Commands, CommandType, Engine, Journal, Submission } from '@tickwire/engine';
import type { Log } from '../log.ts';
import type { OrderStages } from '../metrics/order-stages.ts';

/** Where a command came from. */
export interface CommandOrigin {
  /** When its request came in, ms of `performance.now()`. */
  readonly receivedAt?: number | undefined;
  readonly requestId?: string | undefined;
}

/** Measures orders on their way through the engine, stage by stage, and warns of slow ones. */
export class OrderLatency {
  readonly #stages: OrderStages;
  readonly #log: Log;
  readonly #maxLatencyMs: number;
  #durableAt = 0;

  constructor(stages: OrderStages, log: Log, maxLatencyMs: number) {
    this.#stages = stages;
    this.#log = log;
    this.#maxLatencyMs = maxLatencyMs;
  }

  /** The journal, observed. */
  watch(journal: Journal): Journal {
    return {
      read: (from) => journal.read(from),
      append: async (records) => {
        await journal.append(records);
        this.#durableAt = performance.now();
      },
    };
  }

  /** Submits a command about an order and follows it to its acknowledgement. */
  submit<Type extends CommandType>(
    engine: Pick<Engine, 'submit'>,
    command: { readonly type: Type } & Commands[Type],
    { receivedAt, requestId }: CommandOrigin = {},
  ): Submission<Type> {
    const submittedAt = performance.now();
    const submission = engine.submit<Type>(command);
    const { decision, committed } = submission;
    if (!decision.accepted) return submission;
    const decidedAt = performance.now();
    const acknowledged = (): void => {
      const now = performance.now();
      // The append that is acknowledged first is the one of this command: appends are made one at a time.
      const durableAt = Math.max(decidedAt, Math.min(now, this.#durableAt));
      const beganAt = receivedAt ?? submittedAt;
      if (receivedAt !== undefined) this.#stages.observe('validate', submittedAt - receivedAt);
      this.#stages.observe('decide', decidedAt - submittedAt);
      this.#stages.observe('durable', durableAt - decidedAt);
      this.#stages.observe('publish', now - durableAt);
      if (now - beganAt <= this.#maxLatencyMs) return;
      this.#log.warn(
        {
          ...(requestId !== undefined && { correlation_id: requestId }),
          ...about(command, decision.result),
          latency_ms: round(now - beganAt),
          max_latency_ms: this.#maxLatencyMs,
          validate_ms: round(submittedAt - beganAt),
          decide_ms: round(decidedAt - submittedAt),
          durable_ms: round(durableAt - decidedAt),
          publish_ms: round(now - durableAt),
        },
        'slow order',
      );
    };
    committed.then(acknowledged, () => undefined);
    return submission;
  }
}

/** The order and symbol a command and its result are about, as far as they say so. */
function about(command: object, result: object): Record<string, string> {
  const orderId = 'orderId' in result ? String(result.orderId) : undefined;
  const order = 'order' in command ? command.order : undefined;
  const symbol =
    typeof order === 'object' && order !== null && 'symbol' in order
      ? String(order.symbol)
      : 'positionId' in command
        ? String(command.positionId)
        : undefined;
  return { ...(orderId !== undefined && { order_id: orderId }), ...(symbol !== undefined && { symbol }) };
}

const round = (ms: number): number => Math.round(ms * 1000) / 1000;
