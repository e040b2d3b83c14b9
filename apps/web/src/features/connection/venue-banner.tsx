import { useStore } from '@nanostores/react';
import { $connection } from '../../data/connection.ts';
import { $now } from '../../data/now.ts';
import { $venue } from '../../data/venue.ts';
import { formatAge } from '../../format/time.ts';

/** Says why no order is taken, and since when, for as long as none is. */
export function VenueBanner() {
  const venue = useStore($venue);
  const { state } = useStore($connection);
  if (venue?.tradingClosed === undefined || state === 'lost') return null;
  return (
    <section className="venue-banner" aria-label="Trading closed" role="alert">
      <strong>{venue.venue ?? 'The venue'} takes no orders.</strong> {venue.tradingClosed}
      <Since time={venue.timestamp} />
    </section>
  );
}

function Since({ time }: { readonly time: number }) {
  const now = useStore($now);
  return <span className="venue-since">for {formatAge(Math.max(0, now - time))}</span>;
}
