import type { FieldError, StreamPosition, WsErrorCode } from '@tickwire/contracts';

/** The id a client gave its frame, to be sent back. */
export type FrameId = string | number | undefined;

/** All values of a stream as of `position`; `type` is a route's `.snapshot` or `.reset`. */
export function valuesFrame(
  type: string,
  topic: string,
  { epoch, seq }: StreamPosition,
  values: readonly unknown[],
): string {
  return JSON.stringify({ type, epoch, seq, payload: { topic, payload: values } });
}

export function subscribedFrame(
  route: string,
  id: FrameId,
  topic: string,
  { epoch, seq }: StreamPosition,
  resumed: boolean,
): string {
  const payload = { status: 'ok', message: resumed ? 'Resumed' : 'Subscribed', topic };
  return JSON.stringify({ type: `${route}.subscribe.response`, id, epoch, seq, resumed, payload });
}

export function unsubscribedFrame(route: string, id: FrameId, topic: string): string {
  const payload = { status: 'ok', message: 'Unsubscribed', topic };
  return JSON.stringify({ type: `${route}.unsubscribe.response`, id, payload });
}

/** The answer to a well-formed frame that cannot be honoured; `frameType` is the frame's own. */
export function refusalFrame(
  frameType: string,
  id: FrameId,
  topic: string,
  code: string,
  message: string,
): string {
  return JSON.stringify({
    type: `${frameType}.response`,
    id,
    payload: { status: 'error', message, topic, code },
  });
}

export function errorFrame(
  code: WsErrorCode,
  message: string,
  id: FrameId,
  issues?: readonly FieldError[],
): string {
  return JSON.stringify({ type: 'error', id, payload: { code, message, issues } });
}

export function pongFrame(id: FrameId, serverTime: number): string {
  return JSON.stringify({ type: 'session.pong', id, payload: { serverTime } });
}

export function goawayFrame(afterMs: number): string {
  return JSON.stringify({ type: 'session.goaway', payload: { afterMs } });
}
