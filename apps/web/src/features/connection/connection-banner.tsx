import { useStore } from '@nanostores/react';
import { $connection } from '../../data/connection.ts';
import { $now } from '../../data/now.ts';
import { formatAge } from '../../format/time.ts';

/** Says that what is shown has stopped moving, and for how long. */
export function ConnectionBanner() {
  const { state, since } = useStore($connection);
  return state === 'lost' ? <LostBanner since={since} /> : null;
}

function LostBanner({ since }: { readonly since: number }) {
  const now = useStore($now);
  return (
    <p className="connection-banner" role="alert">
      <strong>Connection lost.</strong> What you see is from{' '}
      <span className="connection-age">{formatAge(now - since)}</span> ago; it is brought up to date when the
      server answers again.
    </p>
  );
}
