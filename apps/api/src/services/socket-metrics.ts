import type { MetricSource } from '../metrics/prometheus.ts';
import type { SocketGateway } from '../ws/socket-gateway.ts';
import type { SocketStats } from '../ws/socket-stats.ts';

const described: readonly (readonly [keyof SocketStats, MetricSource['type'], string, string])[] = [
  ['connections', 'gauge', 'tickwire_ws_connections', 'Sockets open now.'],
  [
    'congestedConnections',
    'gauge',
    'tickwire_ws_congested_connections',
    'Sockets whose reader is too slow right now.',
  ],
  ['subscriptions', 'gauge', 'tickwire_ws_subscriptions', 'Subscriptions of all sockets.'],
  ['topics', 'gauge', 'tickwire_ws_topics', 'Streams somebody follows.'],
  ['connectionsOpened', 'counter', 'tickwire_ws_connections_opened_total', 'Sockets opened.'],
  ['connectionsRefused', 'counter', 'tickwire_ws_connections_refused_total', 'Sockets refused.'],
  ['framesIn', 'counter', 'tickwire_ws_frames_in_total', 'Frames received.'],
  ['framesOut', 'counter', 'tickwire_ws_frames_out_total', 'Frames sent.'],
  ['bytesOut', 'counter', 'tickwire_ws_bytes_out_total', 'Bytes sent.'],
  [
    'malformedFrames',
    'counter',
    'tickwire_ws_malformed_frames_total',
    'Frames that could not be understood.',
  ],
  [
    'rateLimitedFrames',
    'counter',
    'tickwire_ws_rate_limited_frames_total',
    'Frames refused because they came too fast.',
  ],
  [
    'collapsedUpdates',
    'counter',
    'tickwire_ws_collapsed_updates_total',
    'Keyed updates replaced before they were sent.',
  ],
  ['resets', 'counter', 'tickwire_ws_resets_total', 'Streams reset because a reader had fallen behind.'],
  [
    'slowCloses',
    'counter',
    'tickwire_ws_slow_closes_total',
    'Sockets closed because their reader was too slow.',
  ],
  [
    'idleCloses',
    'counter',
    'tickwire_ws_idle_closes_total',
    'Sockets closed because nothing was heard of them.',
  ],
];

/** The counters of the socket server for Prometheus. */
export function socketMetrics(gateway: SocketGateway): readonly MetricSource[] {
  return described.map(([key, type, name, help]) => ({
    name,
    help,
    type,
    value: () => gateway.stats()[key],
  }));
}
