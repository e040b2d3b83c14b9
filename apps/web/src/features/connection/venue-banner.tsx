import { useStore } from '@nanostores/react';
import { $connection } from '../../data/connection.ts';
import { $serverNow } from '../../data/server-now.ts';
import { $venue } from '../../data/venue.ts';
import { formatAge } from '../../format/time.ts';

/** Says why no order is taken, and since when, for as long as none is. */
export function VenueBanner() {
  const venue = useStore($venue);
  const { state } = useStore($connection);
  if (venue?.tradingClosed === undefined || state === 'lost') return null;
  return (
    <section className="venue-banner">
      <span role="alert" aria-label="Trading closed">
        <strong>{venue.venue ?? 'The venue'} takes no orders.</strong> {venue.tradingClosed}
      </span>
      <Since time={venue.timestamp} />
    </section>
  );
}

/** Outside the alert, which would be read out again every second. */
function Since({ time }: { readonly time: number }) {
  const now = useStore($serverNow);
  return <span className="venue-since">for {formatAge(Math.max(0, now - time))}</span>;
}
