import type { z } from 'zod';
import type { Scope } from './scope.ts';

/**
 * How a stream behaves when a socket cannot keep up, and how it resumes.
 * `every`: each update arrives exactly once and in order, or the stream is reset with a snapshot.
 * `keyed`: only the last value per key must survive; `key` names the update's field, `null` means one constant key.
 */
export type Delivery<Update> = { class: 'every' } | { class: 'keyed'; key: (keyof Update & string) | null };

/** One streamed topic family of the socket, `<name>.subscribe` to `<name>.update`. */
export interface WsRoute<
  Name extends string = string,
  Request extends z.ZodObject = z.ZodObject,
  Update extends z.ZodObject = z.ZodObject,
> {
  /** First half of every message type of the route, e.g. `bars` in `bars.subscribe`. */
  readonly name: Name;
  /** Subscription parameters; the only wire schema that may carry defaults. */
  readonly request: Request;
  /** One streamed value. */
  readonly update: Update;
  readonly delivery: Delivery<z.infer<Update>>;
  readonly scope: Scope;
  readonly summary: string;
  /** What the snapshot after a subscription holds, one sentence for the docs. */
  readonly snapshot: string;
  readonly examples: {
    readonly request: readonly z.input<Request>[];
    readonly update: readonly z.input<Update>[];
  };
}

/** Declares a WebSocket route; the generators derive spec, router, client and tests from it. */
export function defineWsRoute<
  const Name extends string,
  Request extends z.ZodObject,
  Update extends z.ZodObject,
>(route: WsRoute<Name, Request, Update>): WsRoute<Name, Request, Update> {
  return route;
}
