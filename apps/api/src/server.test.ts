import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ListenError } from './http/http-server.ts';
import { testParts } from './http/test-parts.ts';
import { startTestServer } from './http/test-server.ts';

it('says which port is in use and what to do, and closes the parts it had wired', async () => {
  const first = await startTestServer();
  let closed = false;
  const second = startTestServer({ close: async () => void (closed = true) }, { PORT: first.port });
  await expect(second).rejects.toThrow(ListenError);
  await expect(second).rejects.toThrow(`Port ${first.port} on 127.0.0.1 is in use.`);
  await expect(second).rejects.toThrow(`PORT=${first.port + 1} make start`);
  expect(closed).toBe(true);
  await first.close();
});

it('says so when HOST is not of this machine', async () => {
  await expect(startTestServer({}, { HOST: '203.0.113.7' })).rejects.toThrow('no address of this machine');
});

it('lets a request under way finish, then closes sockets before the parts, once', async () => {
  const order: string[] = [];
  let reached = () => {};
  const underWay = new Promise<void>((resolve) => {
    reached = resolve;
  });
  const server = await startTestServer({
    broker: {
      ...testParts().broker,
      placeOrder: async () => {
        reached();
        await delay(50);
        order.push('placed');
        return { orderId: 'LATE' };
      },
    },
    closeSockets: async () => void order.push('sockets'),
    close: async () => void order.push('parts'),
  });
  const answer = fetch(`${server.url}/api/v1/broker/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ symbol: 'ACME', type: 2, side: 1, qty: 1 }),
  });
  await underWay;
  await Promise.all([server.close(), server.close()]);
  expect(await (await answer).json()).toEqual({ orderId: 'LATE' });
  expect(order).toEqual(['sockets', 'placed', 'parts']);
  await expect(fetch(server.url)).rejects.toThrow('fetch failed');
});
