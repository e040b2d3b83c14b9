import type { Position } from '../accounts/position.ts';
import type { SimulatedContract } from '../contracts/simulated-contract.ts';
import type { Print, Quote } from '../market/quote.ts';
import type { Client } from '../session/client.ts';
import type { FieldReader } from '../wire/field-reader.ts';

/** Carries out one kind of request; reads all its fields after the message id. */
export type RequestHandler = (client: Client, fields: FieldReader) => void;

/** By message id. */
export type RequestHandlers = Readonly<Record<string, RequestHandler>>;

/** A part of what TWS does for its clients. */
export interface Feature {
  readonly handlers: RequestHandlers;
  /** The client has started; its next order id has been sent. */
  clientStarted?(client: Client): void;
  /** The connection is over: what ran for the client ends. */
  clientGone?(client: Client): void;
  /** A trade has changed an account. */
  traded?(account: string, position: Position): void;
  /** A market has moved; `print` is the trade that moved it. */
  moved?(contract: SimulatedContract, quote: Quote, print: Print | undefined): void;
  /** The running market has made a step. */
  stepped?(): void;
  /** What the feature needs the running market to move. */
  watched?(): readonly SimulatedContract[];
  /** Calls off what waits. */
  close?(): void;
}
