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
}
