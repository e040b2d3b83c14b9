import { useStore } from '@nanostores/react';
import { ConnectionStatus as VenueStatus } from '@tickwire/client';
import { client } from '../../data/client.ts';
import { useDataAge } from '../../data/data-age.ts';
import { $connection, latencyOfLastMinute, messagesPerSecond } from '../../data/connection.ts';
import { $gaps } from '../../data/gaps.ts';
import { dayHidden } from '../../data/hidden-day.ts';
import { $now } from '../../data/now.ts';
import { quoteOf } from '../../data/quotes.ts';
import { $symbol } from '../../data/selection.ts';
import { $serverNow } from '../../data/server-now.ts';
import { $serverVersion } from '../../data/server-version.ts';
import { $venue } from '../../data/venue.ts';
import { formatAge, formatInstant, formatRecent } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';

const milliseconds = (ms: number) => `${Math.max(1, Math.round(ms))} ms`;

/** What is known of the way to the server and to the venue behind it, drawn every second. */
export function ConnectionDetails() {
  const now = useStore($now);
  const serverNow = useStore($serverNow);
  const version = useStore($serverVersion);
  const { state, since } = useStore($connection);
  const venue = useStore($venue);
  const gaps = useStore($gaps);
  const symbol = useStore($symbol);
  const quote = useStore(quoteOf(symbol));
  const age = useDataAge(symbol);
  const isHidden = useStore(dayHidden(symbol));
  const { activity, retry } = client;
  const latency = latencyOfLastMinute();
  const open = [...(gaps?.values() ?? [])].filter(({ to }) => to === undefined);
  const rows: readonly (readonly [label: string, text: string])[] = [
    ['Server', location.host],
    ['Version', version ?? '–'],
    [
      state === 'live' ? 'Connected' : state === 'lost' ? 'Lost' : 'Not connected',
      `${formatAge(now - since)} (since ${formatRecent(since, now)})`,
    ],
    ['Round trip', latency ? milliseconds(latency.last) : 'not measured yet'],
    [
      'Last minute',
      latency ? `median ${milliseconds(latency.median)}, p95 ${milliseconds(latency.p95)}` : '–',
    ],
    ['Messages', `${messagesPerSecond().toFixed(1)} per second`],
    ['Last heard', activity.heardAt === undefined ? 'never' : `${formatAge(now - activity.heardAt)} ago`],
    [`Prices of ${symbol}`, age ?? 'live'],
    [
      'Its last trade',
      quote?.time === undefined || isHidden ? '–' : `${formatInstant(quote.time, 'UTC')} UTC`,
    ],
    ['Losses', String(activity.losses)],
    ['Streams started over', String(activity.resets)],
  ];
  return (
    <section role="dialog" aria-label="Connection details" className="connection-details">
      <h2>Server</h2>
      <dl>
        {rows.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {state !== 'live' && (
        <p className="connection-attempts">
          {retry
            ? `Attempt ${retry.attempt} in ${Math.max(0, Math.ceil((retry.at - now) / 1000))}s.`
            : 'Trying now.'}
          <Button disabled={!retry} onClick={() => client.retryNow()}>
            Try now
          </Button>
        </p>
      )}
      <h2>Venue</h2>
      <dl>
        <div>
          <dt>{venue?.venue ?? 'Simulated here'}</dt>
          <dd>
            {state === 'lost'
              ? 'unknown while the server is away'
              : venue === undefined
                ? 'not known yet'
                : venue.status === VenueStatus.CONNECTED
                  ? 'connected'
                  : 'away'}
          </dd>
        </div>
        <div>
          <dt>Interruptions</dt>
          <dd>
            {gaps?.size ?? 0} since the server started, {open.length} now
          </dd>
        </div>
      </dl>
      {venue?.message !== undefined && venue.status !== VenueStatus.CONNECTED && (
        <p className="muted">{venue.message}</p>
      )}
      {open.map(({ id, symbols, from, cause }) => (
        <p key={id} className="connection-interrupted">
          {symbols.length === 0 ? 'Everything' : symbols.join(', ')} for {formatAge(serverNow - from)}:{' '}
          {cause}
        </p>
      ))}
    </section>
  );
}
