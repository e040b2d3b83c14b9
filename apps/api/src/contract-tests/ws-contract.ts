import { errorCodes, WsErrorFrame, wsRoutes } from '@tickwire/contracts';
import type { WsRoute } from '@tickwire/contracts';
import { routeFrames, toJsonSchemas } from '@tickwire/contracts/specs';
import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { z } from 'zod';
import { mutations } from './mutation.ts';
import { TestSocket } from './test-socket.ts';
import type { ReceivedFrame } from './test-socket.ts';
import { validValue } from './valid-value.ts';
import { toJsonText } from './wrong-value.ts';

const RUNS = 15;

function expectShape<Value>(schema: z.ZodType<Value>, frame: ReceivedFrame): Value {
  const value = schema.parse(frame);
  expect(value, 'the frame holds fields its contract does not declare').toEqual(frame);
  return value;
}

/** What the tests of one WebSocket route do: its examples, requests its schema admits, and requests it does not. */
export function wsContract(baseUrl: () => string, name: keyof typeof wsRoutes) {
  const route: WsRoute = wsRoutes[name];
  const frames = routeFrames(route);
  const { schemas, components } = toJsonSchemas({ request: route.request });
  const request = schemas['request'] ?? {};

  async function withSocket(use: (socket: TestSocket) => Promise<void>): Promise<void> {
    const socket = await TestSocket.open(baseUrl());
    try {
      await use(socket);
    } finally {
      socket.close();
    }
  }

  /** Subscribes, checks every frame of the exchange, unsubscribes; true if the server accepted the request. */
  async function subscribe(socket: TestSocket, payload: unknown): Promise<boolean> {
    socket.send(JSON.stringify({ type: `${name}.subscribe`, id: 'on', payload }));
    const answer = expectShape(frames.subscribeResponse, await socket.take(({ id }) => id === 'on'));
    const { status, topic, code } = answer.payload;
    if (status === 'error') {
      expect(errorCodes).toContain(code);
      return false;
    }
    expect(answer).toMatchObject({ epoch: expect.any(String), seq: expect.any(Number), resumed: false });
    const snapshot = expectShape(
      frames.snapshot,
      await socket.take(({ type }) => type === `${name}.snapshot`),
    );
    expect(snapshot).toMatchObject({ epoch: answer.epoch, seq: answer.seq, payload: { topic } });
    socket.send(JSON.stringify({ type: `${name}.unsubscribe`, id: 'off', payload }));
    const last = expectShape(frames.unsubscribeResponse, await socket.take(({ id }) => id === 'off'));
    expect(last.payload).toMatchObject({ status: 'ok', topic });
    for (const frame of socket.pending.filter(({ type }) => type === `${name}.update`)) {
      expectShape(frames.update, frame);
    }
    return true;
  }

  async function expectAlive(socket: TestSocket): Promise<void> {
    socket.send(JSON.stringify({ type: 'session.ping', id: 'alive' }));
    await socket.take(({ type, id }) => type === 'session.pong' && id === 'alive');
  }

  return {
    async example(index: number): Promise<void> {
      await withSocket(async (socket) => {
        expect(await subscribe(socket, route.examples.request[index])).toBe(true);
      });
    },

    /** Whatever the schema admits is subscribed or refused with a code, on one socket that lives on. */
    async validRequests(): Promise<void> {
      await withSocket(async (socket) => {
        const property = fc.asyncProperty(validValue(request, components), async (payload) => {
          await subscribe(socket, payload);
        });
        await fc.assert(property, { numRuns: RUNS });
        await expectAlive(socket);
      });
    },

    /** Whatever the schema does not admit gets an `error` frame that says where it is wrong; the socket lives on. */
    async invalidRequests(): Promise<void> {
      const [valid] = fc.sample(validValue(request, components, { complete: true }), { numRuns: 1, seed: 1 });
      for (const { name: mutation, apply } of mutations(request, components)) {
        await withSocket(async (socket) => {
          socket.send(toJsonText({ type: `${name}.subscribe`, id: 'bad', payload: apply(valid) }));
          const { payload } = expectShape(WsErrorFrame, await socket.take(({ id }) => id === 'bad'));
          expect.soft(payload.code, mutation).toBe('invalid_payload');
          expect.soft(payload.issues, mutation).not.toEqual([]);
          await expectAlive(socket);
        });
      }
    },

    /** Frames that are no frames of the route get an `error` frame each; the socket lives on. */
    async malformedFrames(): Promise<void> {
      const payload = route.examples.request[0];
      const malformed: readonly (readonly [text: string, code: string])[] = [
        ['{', 'bad_json'],
        [`{"type":"${name}.subscribe","payload":NaN}`, 'bad_json'],
        [JSON.stringify({ type: `${name}.update`, payload }), 'unknown_type'],
        [JSON.stringify({ type: `${name}.nonsense`, payload }), 'unknown_type'],
        [JSON.stringify({ type: `${name}.subscribe` }), 'invalid_payload'],
        [JSON.stringify({ type: `${name}.subscribe`, since: { epoch: 1 }, payload }), 'invalid_payload'],
        [JSON.stringify({ type: `${name}.subscribe`, batchMs: 'soon', payload }), 'invalid_payload'],
      ];
      for (const [text, code] of malformed) {
        await withSocket(async (socket) => {
          socket.send(text);
          const frame = expectShape(WsErrorFrame, await socket.take(({ type }) => type === 'error'));
          expect.soft(frame.payload.code, text).toBe(code);
          await expectAlive(socket);
        });
      }
    },
  };
}
