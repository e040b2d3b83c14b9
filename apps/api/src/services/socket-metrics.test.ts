import { expect, it } from 'vitest';
import { startTestGateway } from '../ws/test-kit/test-gateway.ts';
import { socketMetrics } from './socket-metrics.ts';

it('exports everything the socket server counts, each under a name of its own', async () => {
  const { gateway, close } = await startTestGateway();
  const stats = gateway.stats();
  const counted = Object.keys(stats);
  const metrics = socketMetrics({
    ...gateway,
    stats: () => ({ ...stats, rateLimitedFrames: 3, congestedConnections: 2 }),
  });
  expect(metrics).toHaveLength(counted.length);
  expect(new Set(metrics.map(({ name }) => name)).size).toBe(counted.length);
  const values = Object.fromEntries(metrics.map(({ name, value }) => [name, value()]));
  expect(values).toMatchObject({
    tickwire_ws_rate_limited_frames_total: 3,
    tickwire_ws_congested_connections: 2,
  });
  await close();
});
