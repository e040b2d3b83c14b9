import type { ComponentHealth, DetailedHealth } from '@tickwire/contracts';
import type { Latencies } from '../metrics/latencies.ts';
import type { Prometheus } from '../metrics/prometheus.ts';
import { productVersion } from '../product-version.ts';
import type { ComponentProbe } from '../services/component-probe.ts';
import type { RestHandlers } from './rest-handlers.ts';
import { currentVersion } from './versions.ts';

export interface HealthOptions {
  readonly probes: readonly ComponentProbe[];
  readonly latencies: Latencies;
  readonly prometheus: Prometheus;
  readonly debug: boolean;
  /** True from the moment the server begins to stop. */
  readonly isStopping: () => boolean;
}

type Status = DetailedHealth['status'];

const timestamp = () => new Date().toISOString();

/** Health of the whole: as bad as its worst required part; a failed optional one only degrades it. */
function overall(
  probes: readonly ComponentProbe[],
  components: Readonly<Record<string, ComponentHealth>>,
): Status {
  const bad = probes.filter(({ name }) => components[name]?.status === 'unhealthy');
  if (bad.some(({ required }) => required)) return 'unhealthy';
  const degraded = probes.some(({ name }) => components[name]?.status === 'degraded');
  return bad.length > 0 || degraded ? 'degraded' : 'healthy';
}

export function healthHandlers({ probes, latencies, prometheus, debug, isStopping }: HealthOptions) {
  const startedAt = performance.now();
  const uptime = () => Math.round(performance.now() - startedAt) / 1000;
  const api: ComponentProbe = {
    name: 'api',
    required: true,
    check: () =>
      isStopping()
        ? { status: 'unhealthy', message: 'Stopping' }
        : { status: 'healthy', message: 'Serving requests' },
  };
  const all = [api, ...probes];
  const check = () => Object.fromEntries(all.map((probe) => [probe.name, probe.check()]));
  const statuses = (components: Record<string, ComponentHealth>) =>
    Object.fromEntries(Object.entries(components).map(([name, { status }]) => [name, status]));

  return {
    getHealthStatus: () => {
      const { version, release_date, status, deprecation_notice } = currentVersion;
      return {
        status: 'ok' as const,
        message: 'Trading API is running',
        timestamp: timestamp(),
        api_version: version,
        version_info: { version, release_date, status, deprecation_notice },
      };
    },
    getServerHealth: () => {
      const components = check();
      return {
        status: overall(all, components),
        timestamp: timestamp(),
        version: productVersion,
        uptime_seconds: uptime(),
        checks: { api: isStopping() ? 'stopping' : 'ok', debug_mode: debug ? 'on' : 'off' },
        components: statuses(components),
      };
    },
    getLiveness: () => undefined,
    getReadiness: () => {
      const components = check();
      const checks = statuses(components);
      const notReady = all.some(({ name, required }) => required && checks[name] === 'unhealthy');
      const unwell = Object.entries(components).filter(
        ([, { status }]) => status === 'unhealthy' || status === 'degraded',
      );
      const reasons = Object.fromEntries(unwell.map(([name, { message }]) => [name, message]));
      const found = { timestamp: timestamp(), checks, ...(unwell.length > 0 && { reasons }) };
      return notReady
        ? { status: 503 as const, body: { status: 'not_ready' as const, ...found } }
        : { status: 200 as const, body: { status: 'ready' as const, ...found } };
    },
    getDetailedHealth: () => {
      const components = check();
      return {
        status: overall(all, components),
        timestamp: timestamp(),
        version: productVersion,
        uptime_seconds: uptime(),
        components,
        metrics: latencies.metrics(),
      };
    },
    getHealthMetrics: () => ({
      timestamp: timestamp(),
      uptime_seconds: uptime(),
      metrics: latencies.metrics(),
    }),
    getPrometheusMetrics: async (_input, context) => {
      context.header('Content-Type', prometheus.contentType);
      return prometheus.text();
    },
  } satisfies Partial<RestHandlers>;
}
