import { EventName, IBApi } from '@stoqey/ib';
import { expect, onTestFinished } from 'vitest';
import { createVirtualScheduler, type VirtualScheduler } from '../../testing/virtual-scheduler.ts';
import type { TwsSimulatorOptions } from '../options.ts';
import { startTwsSimulator, type TwsSimulator } from '../tws-simulator.ts';

/** Wednesday 2026-07-01 10:00 in New York: every market of the simulator is open. */
export const TEST_TIME = Date.UTC(2026, 6, 1, 14);

/** The real client, and all it has told. */
export interface TestClient {
  readonly api: IBApi;
  /** The values of every event of this name, oldest first. */
  events(name: keyof typeof EventName): readonly (readonly unknown[])[];
}

/**
 * A simulator for one test. When the test ends it must have understood every message, and every client every one of
 * its own: no decode error.
 */
export async function startTestSimulator(
  options: TwsSimulatorOptions & { readonly unreadAllowed?: boolean } = {},
): Promise<{ readonly sim: TwsSimulator; readonly time: VirtualScheduler }> {
  const { unreadAllowed = false, ...rest } = options;
  const time = createVirtualScheduler({ now: TEST_TIME });
  const sim = await startTwsSimulator({ scheduler: time, ...rest });
  onTestFinished(() => {
    sim.close();
    time.close();
    if (!unreadAllowed) expect(sim.unread).toEqual([]);
  });
  return { sim, time };
}

/** Connects the real client; `started` waits until TWS has given the next order id. */
export async function connectClient(
  sim: TwsSimulator,
  clientId: number,
  options: { readonly started?: boolean; readonly decodeErrors?: boolean } = {},
): Promise<TestClient> {
  const api = new IBApi({ host: '127.0.0.1', port: sim.port, clientId, maxReqPerSec: 10_000 });
  const heard: { readonly name: string; readonly values: readonly unknown[] }[] = [];
  api.on(EventName.all, (name, values) => {
    if (name !== EventName.sent && name !== EventName.received) heard.push({ name, values });
  });
  const events = (name: string): readonly (readonly unknown[])[] =>
    heard.filter((event) => event.name === name).map(({ values }) => values);
  onTestFinished(() => {
    api.disconnect();
    if (options.decodeErrors !== true) expect(events('error').filter(([, code]) => code === 505)).toEqual([]);
  });
  api.connect();
  if (options.started !== false) await expect.poll(() => events('nextValidId').length).toBeGreaterThan(0);
  return { api, events };
}
