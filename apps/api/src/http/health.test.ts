import { expect, it } from 'vitest';
import type { ComponentProbe } from '../services/component-probe.ts';
import { startTestServer } from './test-server.ts';

const probe = (
  name: string,
  required: boolean,
  status: 'healthy' | 'degraded' | 'unhealthy' | 'disabled',
): ComponentProbe => ({
  name,
  required,
  check: () => ({ status, message: status }),
});

async function healthWith(probes: ComponentProbe[]) {
  const server = await startTestServer({ probes });
  const read = async (path: string) => {
    const response = await fetch(server.url + path);
    return { code: response.status, body: await response.json() };
  };
  const [health, ready, detailed] = [
    await read('/health'),
    await read('/health/ready'),
    await read('/health/detailed'),
  ];
  await server.close();
  return { health, ready, detailed };
}

it('is healthy and ready when nothing is wrong; an absent part is disabled, not down', async () => {
  const { health, ready, detailed } = await healthWith([
    probe('engine', true, 'healthy'),
    probe('redis', false, 'disabled'),
  ]);
  expect(health.body).toMatchObject({ status: 'healthy', components: { api: 'healthy', redis: 'disabled' } });
  expect(ready).toMatchObject({ code: 200, body: { status: 'ready', checks: { engine: 'healthy' } } });
  expect(detailed.body).toMatchObject({ status: 'healthy', components: { redis: { status: 'disabled' } } });
});

it('is not ready without a required part', async () => {
  const { health, ready, detailed } = await healthWith([probe('engine', true, 'unhealthy')]);
  expect(health.body).toMatchObject({ status: 'unhealthy', components: { engine: 'unhealthy' } });
  expect(ready).toMatchObject({ code: 503, body: { status: 'not_ready', checks: { engine: 'unhealthy' } } });
  expect(detailed.body).toMatchObject({ status: 'unhealthy' });
});

it('is degraded but ready when an optional part is down or a required one degraded', async () => {
  for (const bad of [probe('tws', false, 'unhealthy'), probe('engine', true, 'degraded')]) {
    const { health, ready, detailed } = await healthWith([bad]);
    expect(ready.code).toBe(200);
    expect(health.body).toMatchObject({ status: 'degraded' });
    expect(detailed.body).toMatchObject({ status: 'degraded' });
  }
});

it('counts latencies by kind and shows them with the parts as Prometheus metrics', async () => {
  const server = await startTestServer({
    metrics: [{ name: 'tickwire_test_total', help: 'A test.', type: 'counter', value: () => 42 }],
  });
  await fetch(`${server.url}/api/v1/datafeed/config`);
  await fetch(`${server.url}/api/v1/broker/orders/1`, { method: 'DELETE' });
  expect(await (await fetch(`${server.url}/health/metrics`)).json()).toMatchObject({
    metrics: { order_latency_ms: { count: 1 }, data_latency_ms: { count: 1 }, api_latency_ms: { count: 2 } },
  });
  const response = await fetch(`${server.url}/metrics`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(text).toContain('tickwire_test_total 42');
  expect(text).toMatch(
    /tickwire_http_request_duration_seconds_count\{method="DELETE",operation="cancelOrder",status="200"\} 1/,
  );
  expect(text).toContain('process_resident_memory_bytes');
  await server.close();
});

it('answers liveness without a body', async () => {
  const server = await startTestServer();
  const response = await fetch(`${server.url}/health/live`);
  expect([response.status, await response.text()]).toEqual([204, '']);
  await server.close();
});
