import type { EngineEvent } from '../events/engine-event.ts';
import type { Order } from '../model/order.ts';
import type { Position } from '../model/position.ts';
import type { AccountTotals } from './account-state.ts';

/** What applying an event left behind, as it was right then: what is published once the event is durable. */
export interface Effect {
  readonly seq: number;
  /** Engine time, ms UTC. */
  readonly time: number;
  readonly accountId: string;
  /** As it was applied: a fill says what it has realised. */
  readonly event: EngineEvent;
  readonly order: Order | undefined;
  readonly position: Position | undefined;
  readonly totals: AccountTotals | undefined;
}
