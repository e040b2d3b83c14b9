import { once } from 'node:events';
import { connect } from 'node:net';
import type { OpenSockets } from './socket-clients.ts';

// Bare TCP clients: what they cost must not hide what the server costs.

const STAMP = '"volume":';
const latencies: number[] = [];

function maskedFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const header =
    payload.length < 126
      ? [0x81, 0x80 | payload.length]
      : [0x81, 0xfe, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([...header, 0, 0, 0, 0]), payload]);
}

/** Milliseconds of the machine's monotonic clock, which all its processes share. */
const machineMs = () => Number(process.hrtime.bigint()) / 1e6;

function sample(chunk: Buffer): void {
  const now = machineMs();
  const text = chunk.toString('latin1');
  for (let at = text.indexOf(STAMP); at >= 0; at = text.indexOf(STAMP, at + 1)) {
    const stamp = Number.parseFloat(text.slice(at + STAMP.length, at + STAMP.length + 24));
    if (stamp > 1) latencies.push(now - stamp);
  }
}

async function openOne(
  { port, path }: OpenSockets,
  symbols: readonly string[],
  sampled: boolean,
): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await once(socket, 'data');
  if (sampled) socket.on('data', sample);
  else socket.resume();
  for (const symbol of symbols) {
    socket.write(
      maskedFrame(JSON.stringify({ type: 'bars.subscribe', payload: { symbol, resolution: '1' } })),
    );
  }
}

process.on('message', async (message: OpenSockets | 'samples') => {
  if (message === 'samples') {
    process.send?.({ latencies: latencies.splice(0) });
    return;
  }
  for (const [index, symbols] of message.symbols.entries()) {
    await openOne(message, symbols, message.sampleEvery > 0 && index % message.sampleEvery === 0);
  }
  process.send?.('open');
});
process.on('disconnect', () => process.exit());
