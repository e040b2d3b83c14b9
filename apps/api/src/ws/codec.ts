import { textFrame } from './text-frame.ts';

/** How messages look on the wire; a client picks one by subprotocol. */
export interface Codec {
  /** The subprotocol that selects it. */
  readonly protocol: string;
  /** Its place in what is kept per codec. */
  readonly slot: number;
  /** The bytes of one message, frame header included, from its JSON text. */
  frame(text: string): Buffer;
}

export const jsonCodec: Codec = { protocol: 'tickwire.v1', slot: 0, frame: textFrame };

const codecs: readonly Codec[] = [jsonCodec];

/** The codec of a `Sec-WebSocket-Protocol` header, JSON without one; undefined when none offered is known. */
export function negotiateCodec(offer: string | undefined): Codec | undefined {
  if (offer === undefined) return jsonCodec;
  const offered = offer.split(',').map((name) => name.trim());
  return codecs.find(({ protocol }) => offered.includes(protocol));
}
