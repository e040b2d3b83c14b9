import type { FieldError } from './generated/models.ts';
import type { StreamPosition } from './generated/socket-routes.ts';

/** A frame of the server, as far as this client acts on it. */
export type ServerFrame =
  | { readonly kind: 'accepted'; readonly id: unknown; readonly topic: string; readonly resumed: boolean }
  | {
      readonly kind: 'refused';
      readonly id: unknown;
      readonly code: string;
      readonly message: string;
      readonly issues: readonly FieldError[];
    }
  | { readonly kind: 'update'; readonly topic: string; readonly seq: number; readonly value: unknown }
  | {
      readonly kind: 'snapshot' | 'reset';
      readonly topic: string;
      readonly position: StreamPosition;
      readonly values: readonly unknown[];
    }
  | { readonly kind: 'pong'; readonly id: unknown; readonly serverTime: number }
  | { readonly kind: 'goaway'; readonly afterMs: number };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFieldError = (value: unknown): value is FieldError =>
  isFields(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string';

function readState(kind: 'snapshot' | 'reset', frame: Fields, payload: Fields): ServerFrame | undefined {
  const { epoch, seq } = frame;
  const { topic, payload: values } = payload;
  if (typeof epoch !== 'string' || typeof seq !== 'number') return undefined;
  if (typeof topic !== 'string' || !Array.isArray(values)) return undefined;
  return { kind, topic, position: { epoch, seq }, values };
}

function readUpdate(frame: Fields, payload: Fields): ServerFrame | undefined {
  const { seq } = frame;
  const { topic, payload: value } = payload;
  if (typeof seq !== 'number' || typeof topic !== 'string') return undefined;
  return { kind: 'update', topic, seq, value };
}

function readRefusal(frame: Fields, payload: Fields): ServerFrame {
  const { code, message, issues } = payload;
  return {
    kind: 'refused',
    id: frame['id'],
    code: typeof code === 'string' ? code : 'refused',
    message: typeof message === 'string' ? message : 'The server gave no reason.',
    issues: Array.isArray(issues) ? issues.filter(isFieldError) : [],
  };
}

function readResponse(frame: Fields, payload: Fields): ServerFrame | undefined {
  const { status, topic } = payload;
  if (status !== 'ok') return readRefusal(frame, payload);
  if (typeof topic !== 'string') return undefined;
  return { kind: 'accepted', id: frame['id'], topic, resumed: frame['resumed'] === true };
}

function readSession(type: string, frame: Fields, payload: Fields): ServerFrame | undefined {
  const { serverTime, afterMs } = payload;
  if (type === 'session.pong' && typeof serverTime === 'number')
    return { kind: 'pong', id: frame['id'], serverTime };
  if (type === 'session.goaway' && typeof afterMs === 'number') return { kind: 'goaway', afterMs };
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a frame of the server; `undefined` for one of an unknown type or shape, which a client ignores. */
export function readServerFrame(text: string): ServerFrame | undefined {
  const frame = parse(text);
  if (!isFields(frame)) return undefined;
  const { type, payload } = frame;
  if (typeof type !== 'string' || !isFields(payload)) return undefined;
  if (type === 'error') return readRefusal(frame, payload);
  if (type.startsWith('session.')) return readSession(type, frame, payload);
  switch (type.slice(type.indexOf('.') + 1)) {
    case 'update':
      return readUpdate(frame, payload);
    case 'snapshot':
      return readState('snapshot', frame, payload);
    case 'reset':
      return readState('reset', frame, payload);
    case 'subscribe.response':
      return readResponse(frame, payload);
    default:
      return undefined;
  }
}
