import type { IBApi } from '@stoqey/ib';
import type { IbEvents } from './ib-events.ts';

/** Something TWS said with a code. `id` is the request or order it is about, -1 for the connection as a whole. */
export interface IbMessage {
  readonly id: number;
  readonly code: number;
  readonly text: string;
}

/** One connection to TWS, from the end of its start-up to its loss. Nothing survives it: the next one is another object. */
export interface IbSession {
  readonly serverVersion: number;
  /** From the start-up, at least one. */
  readonly accounts: readonly string[];
  /** What TWS offered as the first order id at the start-up. It may be lower than ids already used. */
  readonly nextValidId: number;
  /** Aborted when the connection is lost or closed; nothing is sent or told after it. */
  readonly signal: AbortSignal;
  /** A request id that no order id can equal, never used before in this process. */
  requestId(): number;
  /**
   * Sends the messages of one order, or of a question that trading waits for, together and ahead of every waiting request:
   * in this turn, unless orders alone have used up the pace. `messages` is how many `call` makes. False, and nothing is
   * sent, when the connection is gone; an order still waiting when it goes, or when TWS loses IB's servers, is never sent.
   */
  sendOrder(call: (api: IBApi) => void, messages: number): boolean;
  /** Sends one message when the pace allows it; returns how to withdraw it while it waits. */
  sendRequest(call: (api: IBApi) => void): () => void;
  /** Hears an event until the session ends or the returned function is called. What the listener throws is logged and harms nobody else. */
  on<Name extends keyof IbEvents>(name: Name, listener: (...values: IbEvents[Name]) => void): () => void;
  /** Hears every message with a code, those about the connection (`id` -1) included. */
  onMessage(listener: (message: IbMessage) => void): () => void;
}

/** Why a part has to recover: a new connection, or IB's servers back after 1100 with (`data-lost`, 1101) or without (`restored`, 1102) loss. */
export type RecoveryCause = 'connected' | 'restored' | 'data-lost';

/** What lives on a connection and has to be brought up to date after every interruption. */
export interface SessionPart {
  /** Resolves once the part knows again what is; trading opens when all parts do. A rejection drops the connection and tries anew. */
  recover(session: IbSession, cause: RecoveryCause): Promise<void>;
}
