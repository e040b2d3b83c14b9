import type { Principal } from '../principal.ts';

/** On whose behalf a service acts, and the request id that ties its log lines together. */
export interface Caller {
  readonly principal: Principal;
  readonly requestId: string;
  /** When the request came in, ms of `performance.now()`. */
  readonly receivedAt?: number | undefined;
}
