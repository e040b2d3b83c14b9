import { joinedTextFrame, textFrame } from './text-frame.ts';

/** How messages look on the wire; a client picks one by subprotocol. */
export interface Codec {
  /** The subprotocol that selects it. */
  readonly protocol: string;
  /** Its place in what is kept per codec. */
  readonly slot: number;
  /** The bytes of one message from its JSON text, to be joined with others. */
  frame(text: string): Buffer;
  /** What goes onto the wire for one or more of these at once. */
  join(frames: readonly Buffer[]): Buffer;
}

/** Every message is a WebSocket message of its own. */
export const jsonCodec: Codec = {
  protocol: 'tickwire.v1',
  slot: 0,
  frame: textFrame,
  join: (frames) => (frames.length === 1 && frames[0] ? frames[0] : Buffer.concat(frames)),
};

/** A WebSocket message carries all that goes out at once, a line each: what a message costs its reader is paid once. */
export const linesCodec: Codec = {
  protocol: 'tickwire.v1.lines',
  slot: 1,
  frame: (text) => Buffer.from(`${text}\n`),
  join: joinedTextFrame,
};

/** Whoever offers several gets the first of these. */
const codecs: readonly Codec[] = [linesCodec, jsonCodec];

/** The codec of a `Sec-WebSocket-Protocol` header, JSON without one; undefined when none offered is known. */
export function negotiateCodec(offer: string | undefined): Codec | undefined {
  if (offer === undefined) return jsonCodec;
  const offered = offer.split(',').map((name) => name.trim());
  return codecs.find(({ protocol }) => offered.includes(protocol));
}
