import type { FieldError, Scope } from '@tickwire/contracts';

/** Outcome of reading a subscription's payload. */
export type ParsedRequest<Request> =
  { readonly ok: true; readonly request: Request } | { readonly ok: false; readonly issues: FieldError[] };

/** Builds the JSON text of one update frame; the constant parts are prebuilt per topic. */
export type UpdateEncoder<Update> = (seq: number, update: Update) => string;

/**
 * What the socket knows about one route of the contract: how its requests are read, its topics named and its
 * updates encoded. The implementations are generated.
 */
export interface RouteRouter<Request, Update> {
  readonly name: string;
  readonly delivery: 'every' | 'keyed';
  readonly scope: Scope;
  parseRequest(payload: unknown): ParsedRequest<Request>;
  /** The stream's key, equal to the contract's `topicKey`. */
  topicKey(request: Request): string;
  /** The part of an update that only its newest value must survive of; `''` when constant or class `every`. */
  updateKey(update: Update): string | number;
  encoder(topic: string): UpdateEncoder<Update>;
}
