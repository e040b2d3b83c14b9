import type { IbSession } from '../connection/ib-session.ts';
import type { IbContracts } from '../contracts/ib-contracts.ts';
import type { IbLog } from '../ib-log.ts';
import type { Scheduler } from '@tickwire/resilience';
import type { Carriers } from './carriers.ts';
import type { Deliveries } from './deliveries.ts';
import type { Executions } from './executions.ts';
import type { OrderIds } from './order-ids.ts';
import type { OrderSender } from './order-sender.ts';
import type { Timers } from './timers.ts';

/** What the parts of the venue share. */
export interface OrderContext {
  readonly contracts: IbContracts;
  readonly carriers: Carriers;
  readonly deliveries: Deliveries;
  readonly executions: Executions;
  readonly ids: OrderIds;
  readonly sender: OrderSender;
  readonly scheduler: Scheduler;
  readonly timers: Timers;
  readonly log: IbLog;
  /** Names the journal in what IB keeps with an order. */
  readonly journal: string;
  /** Ours at TWS. */
  readonly clientId: number;
  /** The connection, while orders may leave on it. */
  session(): IbSession | undefined;
  /** Why they may not, as a sentence. */
  reason(): string;
  /** Asks for IB's lists soon: something has to be found out. */
  look(): void;
}
