import { createRestClient } from './rest-client.ts';
import type { RestClient, RestClientOptions } from './rest-client.ts';
import { createSocketClient } from './socket-client.ts';
import type { SocketClient, SocketClientOptions } from './socket-client.ts';

export interface ClientOptions extends RestClientOptions, SocketClientOptions {}

/** The whole API of one server. */
export interface Client extends SocketClient {
  /** The REST operations by their name in the contract. */
  readonly rest: RestClient;
}

/** A client of the server at `baseUrl`; nothing is sent before the first call or subscription. */
export function createClient(options: ClientOptions): Client {
  return Object.assign(createSocketClient(options), { rest: createRestClient(options) });
}
