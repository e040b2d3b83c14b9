import type { IbBroker, IbCounters, IbStats } from '@tickwire/broker-ib';
import { Histogram } from 'prom-client';
import type { MetricSource } from '../metrics/prometheus.ts';

const counters: readonly (readonly [keyof IbCounters, string, string])[] = [
  ['attempts', 'tickwire_ib_connection_attempts_total', 'Attempts to connect to TWS.'],
  ['reconnects', 'tickwire_ib_reconnects_total', 'Times trading opened again after an interruption.'],
  ['upstreamLosses', 'tickwire_ib_upstream_losses_total', "Times TWS lost Interactive Brokers' servers."],
  [
    'decodeErrors',
    'tickwire_ib_decode_errors_total',
    'Messages of TWS that could not be read in full. Anything but 0 is an alarm.',
  ],
  ['listenerErrors', 'tickwire_ib_listener_errors_total', 'Listeners of the adapter that threw.'],
  ['paceViolations', 'tickwire_ib_pace_violations_total', 'Times TWS complained about too many messages.'],
  ['messagesIn', 'tickwire_ib_messages_in_total', 'Messages received from TWS.'],
  ['messagesOut', 'tickwire_ib_messages_out_total', 'Messages sent to TWS.'],
];

const breakerStates = ['closed', 'half-open', 'open'];

/** What the adapter counts. */
export function ibMetrics({ connection, gaps, market, stats }: IbBroker): readonly MetricSource[] {
  return [
    ...counters.map(([key, name, help]): MetricSource => ({
      name,
      help,
      type: 'counter',
      value: () => stats.counters[key],
    })),
    {
      name: 'tickwire_ib_gaps_total',
      help: 'Interruptions of orders, accounts or prices.',
      type: 'counter',
      value: () => gaps.count,
    },
    {
      name: 'tickwire_ib_ready',
      help: '1 while orders are taken.',
      type: 'gauge',
      value: () => Number(connection.status.stage === 'ready'),
    },
    {
      name: 'tickwire_ib_circuit_breaker',
      help: 'Of the attempts to connect: 0 closed, 1 half-open, 2 open.',
      type: 'gauge',
      value: () => breakerStates.indexOf(connection.breaker.state),
    },
    {
      name: 'tickwire_ib_waiting_requests',
      help: 'Requests that wait for the pace to allow them.',
      type: 'gauge',
      value: () => connection.waitingRequests,
    },
    {
      name: 'tickwire_ib_waiting_history',
      help: "Requests for bars that wait until Interactive Brokers' rules allow them.",
      type: 'gauge',
      value: () => market.waitingHistory,
    },
  ];
}

const BUCKETS_SECONDS = [
  0.0001, 0.00025, 0.0005, 0.001, 0.002, 0.003, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5,
];

/** How long orders take from the durable decision into the socket of TWS, and from there to its first answer. */
export function ibLatencyHistogram({ latencies }: IbStats): Histogram<'stage'> {
  const histogram = new Histogram({
    name: 'tickwire_ib_order_duration_seconds',
    help: 'Time of an order in a stage: decision-to-wire, wire-to-ack.',
    labelNames: ['stage'],
    buckets: BUCKETS_SECONDS,
    registers: [],
  });
  latencies.subscribe((stage, ms) => histogram.observe({ stage }, ms / 1000));
  return histogram;
}
