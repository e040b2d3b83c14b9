import { z } from 'zod';
import { defineRestRoute } from '../../rest-route.ts';
import { VersionStatus } from './versions.ts';

const Timestamp = z.iso.datetime().meta({ examples: ['2026-01-05T14:30:00.000Z'] });

export const ApiHealth = z
  .object({
    status: z.literal('ok'),
    message: z.string(),
    timestamp: Timestamp,
    api_version: z.string(),
    version_info: z.object({
      version: z.string(),
      release_date: z.string(),
      status: VersionStatus,
      deprecation_notice: z.union([z.string(), z.null()]),
    }),
  })
  .meta({ id: 'ApiHealth' });

export const ServerHealth = z
  .object({
    status: z.enum(['healthy', 'degraded', 'unhealthy']),
    timestamp: Timestamp,
    version: z.string(),
    uptime_seconds: z.number(),
    checks: z.record(z.string(), z.string()).meta({ examples: [{ api: 'ok', debug_mode: 'off' }] }),
    components: z.record(z.string(), z.string()),
  })
  .meta({ id: 'ServerHealth' });

export const Readiness = z
  .object({
    status: z.enum(['ready', 'not_ready']),
    timestamp: Timestamp,
    checks: z.record(z.string(), z.string()),
    reasons: z
      .record(z.string(), z.string())
      .optional()
      .meta({ description: 'Why, for every part that is not healthy.' }),
  })
  .meta({ id: 'Readiness' });

export const ComponentHealth = z
  .object({
    status: z.enum(['healthy', 'degraded', 'unhealthy', 'disabled']),
    message: z.string(),
    details: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).optional(),
  })
  .meta({ id: 'ComponentHealth' });

export const LatencySummary = z
  .object({
    avg: z.number(),
    min: z.number(),
    max: z.number(),
    p95: z.number(),
    p99: z.number(),
    count: z.int(),
  })
  .meta({
    id: 'LatencySummary',
    description: 'Milliseconds over the last 1000 samples; all zero without one.',
  });

export const LatencyMetrics = z
  .object({
    order_latency_ms: LatencySummary,
    data_latency_ms: LatencySummary,
    websocket_latency_ms: LatencySummary,
    api_latency_ms: LatencySummary,
    event_loop_delay_ms: LatencySummary,
  })
  .meta({ id: 'LatencyMetrics' });

export const DetailedHealth = z
  .object({
    status: z.enum(['healthy', 'degraded', 'unhealthy']),
    timestamp: Timestamp,
    version: z.string(),
    uptime_seconds: z.number(),
    components: z.record(z.string(), ComponentHealth),
    metrics: LatencyMetrics,
  })
  .meta({ id: 'DetailedHealth' });

export const HealthMetrics = z
  .object({ timestamp: Timestamp, uptime_seconds: z.number(), metrics: LatencyMetrics })
  .meta({ id: 'HealthMetrics' });

export type ApiHealth = z.infer<typeof ApiHealth>;
export type ServerHealth = z.infer<typeof ServerHealth>;
export type Readiness = z.infer<typeof Readiness>;
export type ComponentHealth = z.infer<typeof ComponentHealth>;
export type LatencySummary = z.infer<typeof LatencySummary>;
export type LatencyMetrics = z.infer<typeof LatencyMetrics>;
export type DetailedHealth = z.infer<typeof DetailedHealth>;
export type HealthMetrics = z.infer<typeof HealthMetrics>;

export const getHealthStatus = defineRestRoute({
  method: 'get',
  path: '/api/v1/health',
  operationId: 'getHealthStatus',
  tag: 'health',
  summary: 'Whether this version of the API is up',
  scope: 'public',
  responses: { 200: ApiHealth },
  errors: [],
  examples: [{ name: 'up', status: 200 }],
});

export const getServerHealth = defineRestRoute({
  method: 'get',
  path: '/health',
  operationId: 'getServerHealth',
  tag: 'health',
  summary: 'Whether the server is healthy, with its uptime',
  scope: 'public',
  responses: { 200: ServerHealth },
  errors: [],
  examples: [{ name: 'healthy', status: 200 }],
});

export const getLiveness = defineRestRoute({
  method: 'get',
  path: '/health/live',
  operationId: 'getLiveness',
  tag: 'health',
  summary: 'Answers 204 while the process runs',
  scope: 'public',
  responses: { 204: null },
  errors: [],
  examples: [{ name: 'alive', status: 204 }],
});

export const getReadiness = defineRestRoute({
  method: 'get',
  path: '/health/ready',
  operationId: 'getReadiness',
  tag: 'health',
  summary: 'Whether requests can be served: 200 when ready, 503 when not',
  scope: 'public',
  responses: { 200: Readiness, 503: Readiness },
  errors: [],
  examples: [{ name: 'ready', status: 200 }],
});

export const getDetailedHealth = defineRestRoute({
  method: 'get',
  path: '/health/detailed',
  operationId: 'getDetailedHealth',
  tag: 'health',
  summary: 'Every component with its state, and latency metrics',
  scope: 'public',
  responses: { 200: DetailedHealth },
  errors: [],
  examples: [{ name: 'components', status: 200 }],
});

export const getHealthMetrics = defineRestRoute({
  method: 'get',
  path: '/health/metrics',
  operationId: 'getHealthMetrics',
  tag: 'health',
  summary: 'Latency of orders, data, sockets and requests in milliseconds',
  scope: 'public',
  responses: { 200: HealthMetrics },
  errors: [],
  examples: [{ name: 'latencies', status: 200 }],
});

export const getPrometheusMetrics = defineRestRoute({
  method: 'get',
  path: '/metrics',
  operationId: 'getPrometheusMetrics',
  tag: 'health',
  summary: 'Metrics in the Prometheus text format',
  scope: 'public',
  responses: { 200: { mediaType: 'text/plain' } },
  errors: [],
  examples: [{ name: 'metrics', status: 200 }],
});
