import type { z } from 'zod';
import type { WsRoute } from '../ws-route.ts';
import { closeCodes } from '../v1/session/close-codes.ts';
import { SessionGoaway, SessionPing, SessionPong, WsErrorFrame } from '../v1/session/frames.ts';
import { topicKey } from '../v1/topic.ts';
import { apiInfo, SOCKET_PATH } from './api-info.ts';
import { toJsonSchemas } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { routeFrames } from './route-frames.ts';
import type { RouteFrame } from './route-frames.ts';

interface Reference {
  $ref: string;
}

export interface AsyncApiMessage {
  name: string;
  summary: string;
  contentType: 'application/json';
  payload: JsonSchema;
  examples?: { name: string; payload: unknown }[];
}

export interface AsyncApiOperation {
  /** Seen from the server: it receives what clients send. */
  action: 'receive' | 'send';
  channel: Reference;
  summary: string;
  messages: Reference[];
  reply?: { channel: Reference; messages: Reference[] };
  'x-scope'?: string;
  'x-delivery'?: WsRoute['delivery'];
}

export interface AsyncApiDocument {
  asyncapi: '3.1.0';
  info: Record<string, string>;
  defaultContentType: 'application/json';
  servers: Record<string, { host: string; protocol: string; description: string }>;
  channels: Record<string, Record<string, unknown> & { messages: Record<string, Reference> }>;
  operations: Record<string, AsyncApiOperation>;
  components: { messages: Record<string, AsyncApiMessage>; schemas: Record<string, JsonSchema> };
}

/** A message of the document before its schema is converted. */
interface Frame {
  readonly name: string;
  readonly summary: string;
  readonly schema: z.ZodType;
  readonly examples: readonly unknown[];
}

const CHANNEL = 'v1';

const pascal = (text: string) =>
  text
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
const camel = (text: string) => text.slice(0, 1).toLowerCase() + pascal(text).slice(1);

const frameNames: Readonly<Record<RouteFrame, string>> = {
  subscribe: 'Subscribe',
  subscribeResponse: 'SubscribeResponse',
  unsubscribe: 'Unsubscribe',
  unsubscribeResponse: 'UnsubscribeResponse',
  update: 'Update',
  snapshot: 'Snapshot',
  reset: 'Reset',
};

const frameName = (route: WsRoute, frame: RouteFrame) => pascal(route.name) + frameNames[frame];

/** Frames as they travel for one route, made from the examples of its contract. */
function frameExamples(route: WsRoute): Readonly<Record<RouteFrame, readonly unknown[]>> {
  const { request: requests, update: updates } = route.examples;
  const request = route.request.parse(requests[0]);
  const topic = topicKey(route.name, Object.keys(route.request.shape), request);
  const type = (frame: string) => `${route.name}.${frame}`;
  const position = { epoch: '7f3c2a', seq: 41 };
  return {
    subscribe: [
      ...requests.map((payload, index) => ({ type: type('subscribe'), id: index + 1, payload })),
      { type: type('subscribe'), id: requests.length + 1, since: position, payload: requests[0] },
    ],
    subscribeResponse: [
      {
        type: type('subscribe.response'),
        id: 1,
        ...position,
        resumed: false,
        payload: { status: 'ok', message: 'Subscribed', topic },
      },
    ],
    unsubscribe: [{ type: type('unsubscribe'), id: 2, payload: requests[0] }],
    unsubscribeResponse: [
      {
        type: type('unsubscribe.response'),
        id: 2,
        payload: { status: 'ok', message: 'Unsubscribed', topic },
      },
    ],
    update: updates.map((payload) => ({ type: type('update'), seq: 42, payload: { topic, payload } })),
    snapshot: [{ type: type('snapshot'), ...position, payload: { topic, payload: updates } }],
    reset: [{ type: type('reset'), epoch: '9b01d4', seq: 0, payload: { topic, payload: updates } }],
  };
}

function framesOf(route: WsRoute): Frame[] {
  const schemas = routeFrames(route);
  const examples = frameExamples(route);
  const summaries: Readonly<Record<RouteFrame, string>> = {
    subscribe: `Asks for the stream: ${route.summary.toLowerCase()}.`,
    subscribeResponse: 'Answers exactly once, before any data.',
    unsubscribe: 'Ends the stream; the payload is that of the subscription.',
    unsubscribeResponse: 'Answers exactly once; nothing of the stream follows.',
    update: `${route.summary}.`,
    snapshot: `Follows a subscription that did not resume. ${route.snapshot}`,
    reset: 'What was missed is gone: this is the whole state again.',
  };
  return (Object.keys(frameNames) as RouteFrame[]).map((frame) => ({
    name: frameName(route, frame),
    summary: summaries[frame],
    schema: schemas[frame],
    examples: examples[frame],
  }));
}

const sessionFrames: readonly Frame[] = [
  {
    name: 'SessionPing',
    summary: 'Asks for a sign of life.',
    schema: SessionPing,
    examples: [{ type: 'session.ping', id: 7 }],
  },
  {
    name: 'SessionPong',
    summary: 'Answers a ping with the clock of the server, ms UTC.',
    schema: SessionPong,
    examples: [{ type: 'session.pong', id: 7, payload: { serverTime: 1767225600000 } }],
  },
  {
    name: 'SessionGoaway',
    summary: 'The server restarts: reconnect and resume after so many ms.',
    schema: SessionGoaway,
    examples: [{ type: 'session.goaway', payload: { afterMs: 250 } }],
  },
  {
    name: 'Error',
    summary: 'A frame could not be understood; the socket stays open.',
    schema: WsErrorFrame,
    examples: [{ type: 'error', payload: { code: 'bad_json', message: 'The frame is not valid JSON.' } }],
  },
];

const channel: Reference = { $ref: `#/channels/${CHANNEL}` };
const message = (name: string): Reference => ({ $ref: `#/channels/${CHANNEL}/messages/${name}` });

function operationsOf(route: WsRoute): Record<string, AsyncApiOperation> {
  const prefix = camel(route.name);
  const shared = { channel, 'x-scope': route.scope };
  const asked = (frame: 'subscribe' | 'unsubscribe', summary: string): AsyncApiOperation => ({
    action: 'receive',
    ...shared,
    summary,
    messages: [message(frameName(route, frame))],
    reply: { channel, messages: [message(frameName(route, `${frame}Response`))] },
  });
  const pushed = (frame: 'update' | 'snapshot' | 'reset', summary: string): AsyncApiOperation => ({
    action: 'send',
    ...shared,
    summary,
    messages: [message(frameName(route, frame))],
    'x-delivery': route.delivery,
  });
  return {
    [`${prefix}Subscribe`]: asked('subscribe', `Subscribe: ${route.summary}`),
    [`${prefix}Unsubscribe`]: asked('unsubscribe', 'End a subscription'),
    [`${prefix}Update`]: pushed('update', route.summary),
    [`${prefix}Snapshot`]: pushed('snapshot', route.snapshot),
    [`${prefix}Reset`]: pushed('reset', 'Start over from the whole state'),
  };
}

const sessionOperations: Readonly<Record<string, AsyncApiOperation>> = {
  sessionPing: {
    action: 'receive',
    channel,
    summary: 'Heartbeat of the client; any other frame counts as one too',
    messages: [message('SessionPing')],
    reply: { channel, messages: [message('SessionPong')] },
  },
  sessionGoaway: {
    action: 'send',
    channel,
    summary: 'Announces a restart',
    messages: [message('SessionGoaway')],
  },
  error: { action: 'send', channel, summary: 'Refuses a frame', messages: [message('Error')] },
};

/** Describes the WebSocket routes as an AsyncAPI 3.1 document: deterministic, without network, in milliseconds. */
export function buildAsyncApi(routes: Readonly<Record<string, WsRoute>>): AsyncApiDocument {
  const all = Object.values(routes);
  const frames = [...all.flatMap(framesOf), ...sessionFrames];
  const { schemas, components } = toJsonSchemas(
    Object.fromEntries(frames.map(({ name, schema }) => [name, schema])),
  );
  const messages = frames.map(({ name, summary, examples }): [string, AsyncApiMessage] => [
    name,
    {
      name,
      summary,
      contentType: 'application/json',
      payload: schemas[name] ?? {},
      examples: examples.map((payload, index) => ({ name: `${name}${index + 1}`, payload })),
    },
  ]);
  return {
    asyncapi: '3.1.0',
    info: { ...apiInfo },
    defaultContentType: 'application/json',
    servers: { local: { host: '127.0.0.1:8000', protocol: 'ws', description: 'Default address.' } },
    channels: {
      [CHANNEL]: {
        address: SOCKET_PATH,
        title: 'The socket of v1',
        description: 'Every frame is JSON text `{ type, payload }`; what stands beside them is additive.',
        messages: Object.fromEntries(
          frames.map(({ name }) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
        'x-close-codes': closeCodes,
      },
    },
    operations: { ...Object.assign({}, ...all.map(operationsOf)), ...sessionOperations },
    components: { messages: Object.fromEntries(messages), schemas: components },
  };
}
