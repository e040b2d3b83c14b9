export type { CircuitState } from './circuit-breaker.ts';
export { systemScheduler } from './scheduler.ts';
export type { Scheduler } from './scheduler.ts';
