import { z } from 'zod';
import type { RouteRouter } from '../route-router.ts';
import type { RouteService, TopicPublisher } from '../route-service.ts';
import { parsedRequest } from '../parsed-request.ts';
import { ApiError } from '../../api-error.ts';

const TradesRequest = z.object({ account: z.string() });
const LevelsRequest = z.object({ symbol: z.string() });

export type TradesRequest = z.infer<typeof TradesRequest>;
export type LevelsRequest = z.infer<typeof LevelsRequest>;
/** An update of which none may be lost. */
export interface Trade {
  readonly n: number;
  readonly note?: string;
}
/** An update that replaces the one before of the same price. */
export interface Level {
  readonly price: number;
  readonly size: number;
  readonly note?: string;
}

function encoder(name: string) {
  return (topic: string) => (seq: number, update: unknown) =>
    JSON.stringify({ type: `${name}.update`, seq, payload: { topic, payload: update } });
}

/** One route of each delivery class. */
export const testRouters = {
  trades: {
    name: 'trades',
    delivery: 'every',
    scope: 'account',
    parseRequest: (payload) => parsedRequest(TradesRequest, payload),
    topicKey: ({ account }) => `trades:${account}`,
    updateKey: () => '',
    encoder: encoder('trades'),
  } satisfies RouteRouter<TradesRequest, Trade>,
  levels: {
    name: 'levels',
    delivery: 'keyed',
    scope: 'market',
    parseRequest: (payload) => parsedRequest(LevelsRequest, payload),
    topicKey: ({ symbol }) => `levels:${symbol}`,
    updateKey: ({ price }) => price,
    encoder: encoder('levels'),
  } satisfies RouteRouter<LevelsRequest, Level>,
};

/** A service that holds its state in memory; the test publishes. Names that start with `no-` are unknown. */
export class MemoryService<Request, Update> implements RouteService<Request, Update> {
  readonly #nameOf: (request: Request) => string;
  readonly #keyOf: (update: Update) => number;
  readonly #canonical: (request: Request) => Request;
  readonly #state = new Map<string, Map<number, Update>>();
  readonly #running = new Map<string, TopicPublisher<Update>>();
  starts = 0;
  stops = 0;
  /** When set, `snapshot` fails with it. */
  failure: Error | undefined;

  constructor(
    nameOf: (request: Request) => string,
    keyOf: (update: Update) => number,
    canonical: (request: Request) => Request,
  ) {
    this.#nameOf = nameOf;
    this.#keyOf = keyOf;
    this.#canonical = canonical;
  }

  get running(): readonly string[] {
    return [...this.#running.keys()];
  }

  state(name: string): readonly Update[] {
    return [...(this.#state.get(name)?.values() ?? [])];
  }

  publisher(name: string): TopicPublisher<Update> | undefined {
    return this.#running.get(name);
  }

  publish(name: string, ...updates: readonly Update[]): void {
    const state = this.#state.get(name) ?? new Map<number, Update>();
    this.#state.set(name, state);
    for (const update of updates) {
      state.set(this.#keyOf(update), update);
      this.#running.get(name)?.publish(update);
    }
  }

  resolve(request: Request): Request {
    if (this.#nameOf(request).startsWith('no-'))
      throw new ApiError('unknown_symbol', 'There is none of this name.');
    return this.#canonical(request);
  }

  snapshot(request: Request): readonly Update[] {
    if (this.failure) throw this.failure;
    return this.state(this.#nameOf(request));
  }

  start(request: Request, topic: TopicPublisher<Update>): () => void {
    const name = this.#nameOf(request);
    if (name.toLowerCase().startsWith('broken-')) throw new Error('the feed is on fire');
    this.starts += 1;
    this.#running.set(name, topic);
    return () => {
      this.stops += 1;
      this.#running.delete(name);
    };
  }
}

export function testServices() {
  return {
    trades: new MemoryService<TradesRequest, Trade>(
      ({ account }) => account,
      ({ n }) => n,
      ({ account }) => ({ account: account.toUpperCase() }),
    ),
    levels: new MemoryService<LevelsRequest, Level>(
      ({ symbol }) => symbol,
      ({ price }) => price,
      ({ symbol }) => ({ symbol: symbol.toUpperCase() }),
    ),
  };
}

export type TestServices = ReturnType<typeof testServices>;
