import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createVirtualScheduler } from './virtual-scheduler.ts';
import { encodeFrame } from '../simulator/wire/frame.ts';
import { watchWire } from './wire-watch.ts';

test('every message after the greeting is noted, however it was cut, and a drop ends the connection', async () => {
  const scheduler = createVirtualScheduler();
  const server = createServer((socket) => {
    const bytes = Buffer.concat([encodeFrame(['193', 'now']), encodeFrame(['9', '1', '42'])]);
    socket.on('error', () => undefined);
    socket.write(bytes.subarray(0, 9));
    socket.once('data', () => void socket.write(bytes.subarray(9)));
    socket.on('data', () => undefined);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const wire = watchWire(port);
  const told: string[] = [];
  const client = connect({ host: '127.0.0.1', port }, () =>
    client.write(Buffer.from('API\0\0\0\0\x09v100..193')),
  );
  client.on('data', () => undefined).on('close', () => told.push('closed'));
  await scheduler.settle();
  client.write(Buffer.concat([encodeFrame(['71', '2', '7', '']), encodeFrame(['3', '1']).subarray(0, 5)]));
  client.write(encodeFrame(['3', '1']).subarray(5));
  await scheduler.settle();
  expect(wire.sent('3').map(({ fields }) => fields)).toEqual([['3', '1']]);
  expect(wire.frames.map(({ direction, fields }) => `${direction} ${fields.join('|')}`)).toEqual([
    'received 193|now',
    'received 9|1|42',
    'sent 71|2|7|',
    'sent 3|1',
  ]);
  wire.drop();
  await scheduler.settle();
  expect([told, wire.connections]).toEqual([['closed'], 1]);
  wire.close();
  scheduler.close();
  server.close();
});
