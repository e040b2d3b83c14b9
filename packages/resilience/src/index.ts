export { Backoff } from './backoff.ts';
export type { BackoffOptions } from './backoff.ts';
export { CircuitBreaker, CircuitOpen } from './circuit-breaker.ts';
export type { CircuitBreakerOptions, CircuitState, CircuitStats } from './circuit-breaker.ts';
export { systemScheduler } from './scheduler.ts';
export type { Scheduler } from './scheduler.ts';
