import type { Scheduler } from '@tickwire/resilience';

/** An account of the simulator. `DU...` is a paper account, `U...` a live one, as at Interactive Brokers. */
export interface SimulatedAccount {
  readonly id: string;
  /** Base currency. */
  readonly currency: string;
  readonly cash: number;
}

export interface TwsSimulatorOptions {
  /** A free one when left out. */
  readonly port?: number;
  /** 127.0.0.1 when left out. */
  readonly host?: string;
  /** The machine's when left out. */
  readonly scheduler?: Scheduler;
  /** `DU1234567` with 1,000,000 USD when left out. */
  readonly accounts?: readonly SimulatedAccount[];
  /** Of the prices, which are those of the simulated market. */
  readonly seed?: string;
  /** Every market is open at any hour; otherwise the calendars of the exchanges hold. */
  readonly alwaysOpen?: boolean;
  /** Messages a second before error 100; 50 when left out, `Infinity` for no limit. */
  readonly messageRate?: number;
  /** Errors 100 before the connection is closed; 3 when left out. */
  readonly rateWarnings?: number;
  /** Quotes a client can follow before error 101; 100 when left out. */
  readonly marketDataLines?: number;
  /** Books a client can follow before error 309; 3 when left out. */
  readonly depthLines?: number;
  /** Whether `frames` remembers; yes when left out. Long runs take no memory without. */
  readonly recordFrames?: boolean;
  /** Hears what happens, a line each: connections, messages it cannot read, faults. */
  readonly log?: (line: string) => void;
}
