import type { Principal } from '../principal.ts';

/** On whose behalf a service acts, and the request id that ties its log lines together. */
export interface Caller {
  readonly principal: Principal;
  readonly requestId: string;
}
