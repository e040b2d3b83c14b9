import type { restRoutes, RestResponse, RestRoute, TextResponse } from '@tickwire/contracts';
import type { z } from 'zod';
import type { Caller } from '../services/caller.ts';
import type { EncodedJson } from './encoded-json.ts';

/** What a handler knows of the request beside its input. */
export interface HandlerContext extends Caller {
  /** Long texts of a large body, which its fields leave empty: UTF-8 by the name of the field. */
  readonly longTexts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Adds a header to the answer. */
  header(name: string, value: string): void;
  /** Says that the answer is the same for everybody and stays right for so long: it may be cached, here as well. */
  keepFor(seconds: number): void;
  /** Adds the order or symbol concerned to the request's log lines. */
  note(fields: LogFields): void;
}

export interface LogFields {
  readonly order_id?: string;
  readonly symbol?: string;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** The validated parts of a request; a part the contract does not declare is undefined. */
export interface HandlerInput<Params, Query, Body, Headers> {
  readonly params: Parsed<Params>;
  readonly query: Parsed<Query>;
  readonly headers: Parsed<Headers>;
  readonly body: Parsed<Body>;
}

type AsReadonly<Value> = Value extends (infer Element)[] ? readonly Element[] : Value;

type Answer<Response> = Response extends z.ZodType
  ? AsReadonly<z.output<Response>> | EncodedJson
  : Response extends TextResponse
    ? string
    : void;

type IsUnion<Value, Each = Value> = Value extends Value ? ([Each] extends [Value] ? false : true) : never;

/**
 * What a handler returns: the body of the operation's only status (nothing for an empty body), or the
 * status and its body together where the contract declares several.
 */
export type HandlerResult<Responses extends Readonly<Record<number, RestResponse>>> =
  true extends IsUnion<keyof Responses>
    ? { [Status in keyof Responses]: StatusAnswer<Status, Answer<Responses[Status]>> }[keyof Responses]
    : Answer<Responses[keyof Responses]>;

export interface StatusAnswer<Status, Body> {
  readonly status: Status;
  readonly body: Body;
}

export type RestHandler<Route> =
  Route extends RestRoute<infer Params, infer Query, infer Body, infer Responses, infer Headers>
    ? (
        input: HandlerInput<Params, Query, Body, Headers>,
        context: HandlerContext,
      ) => HandlerResult<Responses> | Promise<HandlerResult<Responses>>
    : never;

export type OperationId = keyof typeof restRoutes;

/** One handler per operation of the contract: the server does not type-check until none is missing. */
export type RestHandlers = { readonly [Id in OperationId]: RestHandler<(typeof restRoutes)[Id]> };
