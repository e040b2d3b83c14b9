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
}

/** A frame as it went over the wire, split into its fields. */
export interface WireFrame {
  readonly direction: 'in' | 'out';
  readonly connection: number;
  /** ms UTC by the scheduler. */
  readonly time: number;
  readonly fields: readonly string[];
}
