export { createClient } from './client.ts';
export type { Client, ClientOptions } from './client.ts';

export { createRestClient } from './rest-client.ts';
export type {
  CallOptions,
  OperationInput,
  OperationResult,
  RestClient,
  RestClientOptions,
} from './rest-client.ts';
export { ApiError } from './api-error.ts';
export type { ApiErrorDetails } from './api-error.ts';
export { NetworkError } from './network-error.ts';

export { createSocketClient } from './socket-client.ts';
export type { Activity, SocketClient, SocketClientOptions, SubscribeOptions } from './socket-client.ts';
export type { Retry, SocketStatus } from './connection.ts';
export type { Latency } from './heartbeat.ts';
export type { SubscriptionHandlers, SubscriptionStatus } from './listener.ts';
export { SubscriptionError } from './subscription-error.ts';
export type { Subscription } from './subscriptions.ts';
export type { Timers } from './timers.ts';

// The models and enumerations are the contract's, whatever it names: all that is generated is public.
export * from './generated/socket-routes.ts';
export type * from './generated/models.ts';
export type { Operations } from './generated/operations.ts';
