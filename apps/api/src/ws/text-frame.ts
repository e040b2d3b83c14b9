const FINAL_TEXT = 0x81;
const TWO_BYTE_LENGTH = 126;
const EIGHT_BYTE_LENGTH = 127;

/** The header of an unfragmented, unmasked text message of `length` bytes (RFC 6455, 5.2), with room for the message behind it. */
function withHeader(length: number): { readonly frame: Buffer; readonly start: number } {
  const start = length < TWO_BYTE_LENGTH ? 2 : length < 0x1_0000 ? 4 : 10;
  const frame = Buffer.allocUnsafe(start + length);
  frame[0] = FINAL_TEXT;
  if (start === 2) {
    frame[1] = length;
  } else if (start === 4) {
    frame[1] = TWO_BYTE_LENGTH;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = EIGHT_BYTE_LENGTH;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  return { frame, start };
}

/** The bytes of one text message, header included. */
export function textFrame(text: string): Buffer {
  const { frame, start } = withHeader(Buffer.byteLength(text));
  frame.write(text, start);
  return frame;
}

/** The bytes of one text message that is made of parts, header included. */
export function joinedTextFrame(parts: readonly Buffer[]): Buffer {
  const { frame, start } = withHeader(parts.reduce((sum, { length }) => sum + length, 0));
  let at = start;
  for (const part of parts) at += part.copy(frame, at);
  return frame;
}
