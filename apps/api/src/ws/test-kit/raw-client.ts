import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const CLOSE_OPCODE = 0x88;
const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

/** A masked text frame, as a client has to send it. */
export function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const header =
    payload.length < 126
      ? [0x81, 0x80 | payload.length]
      : [0x81, 0x80 | 126, payload.length >> 8, payload.length & 255];
  // An all-zero mask leaves the payload as it is.
  return Buffer.concat([Buffer.from([...header, 0, 0, 0, 0]), payload]);
}

/** A bare TCP connection upgraded to a WebSocket, which reads only when it is told to. */
export async function rawClient(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `GET /api/v1/ws HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${KEY}\r\n\r\n`,
  );
  await once(socket, 'data');
  socket.pause();
  return socket;
}

/** Reads everything up to the end of the connection and returns the messages and the close code in it. */
export async function readToEnd(
  socket: Socket,
): Promise<{ texts: readonly string[]; closeCode: number | undefined }> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    // All test data is ASCII, so that only headers can hold this byte.
    if (chunk.includes(CLOSE_OPCODE) && parseFrames(Buffer.concat(chunks)).closeCode !== undefined)
      socket.end();
  });
  socket.resume();
  await once(socket, 'close');
  return parseFrames(Buffer.concat(chunks));
}

function parseFrames(bytes: Buffer): { texts: readonly string[]; closeCode: number | undefined } {
  const texts: string[] = [];
  for (let at = 0; at + 2 <= bytes.length;) {
    const opcode = bytes.readUInt8(at) & 15;
    const short = bytes.readUInt8(at + 1);
    const start = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
    if (start > bytes.length) break;
    const length =
      short < 126
        ? short
        : short === 126
          ? bytes.readUInt16BE(at + 2)
          : Number(bytes.readBigUInt64BE(at + 2));
    if (opcode === 8) return { texts, closeCode: bytes.readUInt16BE(start) };
    if (opcode === 1) texts.push(bytes.toString('utf8', start, start + length));
    at = start + length;
  }
  return { texts, closeCode: undefined };
}
