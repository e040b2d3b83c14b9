import { Latencies } from './latencies.ts';

/** What the connection counts, for metrics. All only grow. */
export interface IbCounters {
  /** Attempts to connect. */
  attempts: number;
  /** Times trading opened again after it had been open. */
  reconnects: number;
  /** Times TWS lost IB's servers (1100, 2110). */
  upstreamLosses: number;
  /** Messages of TWS that could not be read in full. Anything but 0 is an alarm: this client and TWS disagree about the protocol. */
  decodeErrors: number;
  /** Listeners that threw. Anything but 0 is a defect of this adapter. */
  listenerErrors: number;
  /** Times TWS complained about too many messages (100). */
  paceViolations: number;
  messagesIn: number;
  messagesOut: number;
}

/** The books of the adapter about itself. One for all its parts. */
export class IbStats {
  readonly counters: IbCounters = {
    attempts: 0,
    reconnects: 0,
    upstreamLosses: 0,
    decodeErrors: 0,
    listenerErrors: 0,
    paceViolations: 0,
    messagesIn: 0,
    messagesOut: 0,
  };
  readonly latencies = new Latencies();
}
