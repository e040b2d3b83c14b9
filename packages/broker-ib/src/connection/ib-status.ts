/**
 * Where the connection stands. Orders leave in `ready` alone. `recovering`: connected, and what happened meanwhile is being
 * compared. `paused`: all is well, and TWS is about to restart. `upstream-down`: TWS is there and has lost IB's servers.
 * `failed`: trying again cannot help.
 */
export type IbStage =
  'stopped' | 'connecting' | 'recovering' | 'ready' | 'paused' | 'upstream-down' | 'failed';

export interface IbStatus {
  readonly stage: IbStage;
  /** ms UTC. */
  readonly since: number;
  /** A sentence: what is the matter and what to do; when ready, what it is connected to. */
  readonly reason: string;
}
