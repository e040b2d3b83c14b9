import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createVirtualScheduler, type VirtualScheduler } from './virtual-scheduler.ts';

const open: { scheduler?: VirtualScheduler; server?: Server } = {};

afterEach(() => {
  open.scheduler?.close();
  open.server?.close();
});

function schedulerFrom(options?: Parameters<typeof createVirtualScheduler>[0]): VirtualScheduler {
  open.scheduler = createVirtualScheduler(options);
  return open.scheduler;
}

/** Listens, and gives what connects to `serve`; resolves with how to connect. */
async function listen(serve: (socket: Socket) => void): Promise<() => Socket> {
  const server = createServer(serve);
  open.server = server;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return () => connect({ host: '127.0.0.1', port });
}

describe('time', () => {
  test('stands still until it is moved, and timers run at their instant, the earlier made first', async () => {
    const scheduler = schedulerFrom({ now: 1000 });
    const ran: string[] = [];
    const note = (name: string) => () => void ran.push(`${name} ${scheduler.now()}`);
    scheduler.after(20, note('late'));
    scheduler.after(10, note('first'));
    scheduler.after(10, note('second'));
    scheduler.after(10, () => scheduler.after(5, note('made meanwhile')));
    const withdraw = scheduler.after(12, note('withdrawn'));
    withdraw();
    expect(scheduler.now()).toBe(1000);
    await scheduler.advance(19);
    expect(ran).toEqual(['first 1010', 'second 1010', 'made meanwhile 1015']);
    expect([scheduler.now(), scheduler.waiting]).toEqual([1019, 1]);
  });

  test('stops where the condition holds, and says when it never does', async () => {
    const scheduler = schedulerFrom({ now: 0 });
    let count = 0;
    const again = (): void => {
      count += 1;
      scheduler.after(10, again);
    };
    scheduler.after(10, again);
    await scheduler.advanceUntil(() => count === 3, 1000);
    expect(scheduler.now()).toBe(30);
    await expect(scheduler.advanceUntil(() => count === 99, 50)).rejects.toThrow('After 50 ms');
  });

  test('waits for what works beside the sockets, and for what comes of that', async () => {
    const told: string[] = [];
    let pending: Promise<void> = Promise.resolve();
    const scheduler = schedulerFrom({ idle: () => pending });
    const commit = async (): Promise<void> => {
      await sleep(30);
      told.push('committed');
      pending = Promise.resolve();
      scheduler.after(0, () => told.push('followed'));
    };
    scheduler.after(1, () => (pending = commit()));
    await scheduler.advance(1);
    expect(told).toEqual(['committed', 'followed']);
  });
});

describe('over real sockets', () => {
  test('a connection, a long exchange and the end of it happen in one instant', async () => {
    const scheduler = schedulerFrom({ now: 0 });
    const told: string[] = [];
    const connectTo = await listen((socket) => {
      socket.on('data', (data) => socket.write(data));
      socket.on('end', () => told.push('the server saw the end'));
    });
    let left = 200;
    scheduler.after(5, () => {
      const client = connectTo();
      client.on('connect', () => client.write('ping'));
      client.on('data', () => {
        left -= 1;
        if (left > 0) client.write('ping');
        else client.end();
      });
      client.on('close', () => told.push(`the client closed at ${scheduler.now()}`));
    });
    scheduler.after(6, () => told.push('the next timer'));
    await scheduler.advance(10);
    expect(left).toBe(0);
    expect(told).toEqual(['the server saw the end', 'the client closed at 5', 'the next timer']);
  });

  test('many megabytes arrive before time goes on', async () => {
    const scheduler = schedulerFrom();
    const size = 30_000_000;
    const connectTo = await listen((socket) => socket.write(Buffer.alloc(size)));
    let read = 0;
    connectTo().on('data', (data) => (read += data.length));
    await scheduler.settle();
    expect(read).toBe(size);
  });

  test('a refused connection is over when time goes on', async () => {
    const scheduler = schedulerFrom();
    const connectTo = await listen(() => undefined);
    await new Promise((closed) => open.server?.close(closed));
    const told: string[] = [];
    const client = connectTo();
    client.on('error', (error) => told.push('code' in error ? String(error.code) : ''));
    client.on('close', () => told.push('closed'));
    await scheduler.settle();
    expect(told).toEqual(['ECONNREFUSED', 'closed']);
  });

  test('an end that has stopped reading is not waited for, and reads on later', async () => {
    const scheduler = schedulerFrom();
    const served: Socket[] = [];
    let read = 0;
    const connectTo = await listen((socket) => {
      served.push(socket);
      socket.on('data', (data) => (read += data.length));
      socket.pause();
    });
    const client = connectTo();
    client.write(Buffer.alloc(8_000_000));
    await scheduler.advance(1000);
    expect(read).toBeLessThan(8_000_000);
    served[0]?.resume();
    await scheduler.settle();
    expect(read).toBe(8_000_000);
  });

  test('a socket that is destroyed or reset on one side is closed on the other', async () => {
    const scheduler = schedulerFrom();
    const ends = ['destroy', 'resetAndDestroy'] as const;
    const closed: string[] = [];
    const connectTo = await listen((socket) => {
      const end = ends[closed.length] ?? 'destroy';
      socket.on('data', () => void socket[end]());
    });
    for (const end of ends) {
      const client = connectTo();
      client.on('error', () => undefined);
      client.on('data', () => undefined);
      client.on('close', () => closed.push(end));
      client.write('go');
      await scheduler.settle();
      expect(closed.at(-1)).toBe(end);
    }
  });
});
