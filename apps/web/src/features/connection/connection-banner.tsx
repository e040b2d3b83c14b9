import { useStore } from '@nanostores/react';
import { client } from '../../data/client.ts';
import { $connection } from '../../data/connection.ts';
import { $now } from '../../data/now.ts';
import { formatAge } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';

/** Says that what is shown has stopped moving, for how long, and when the server is tried again. */
export function ConnectionBanner() {
  const { state, since } = useStore($connection);
  return state === 'lost' ? <LostBanner since={since} /> : null;
}

function LostBanner({ since }: { readonly since: number }) {
  return (
    <section className="connection-banner" aria-label="Connection">
      <p role="alert">
        <strong>Connection lost.</strong> What you see is old; it is brought up to date when the server
        answers again.
      </p>
      <Attempts since={since} />
    </section>
  );
}

/** Outside the alert, which would be read out again every second. */
function Attempts({ since }: { readonly since: number }) {
  const now = useStore($now);
  const { retry } = client;
  return (
    <p className="connection-attempts">
      <span>
        It is from <span className="connection-age">{formatAge(now - since)}</span> ago.{' '}
        {retry
          ? `Attempt ${retry.attempt} in ${Math.max(0, Math.ceil((retry.at - now) / 1000))}s.`
          : 'Trying now.'}
      </span>
      <Button disabled={!retry} onClick={() => client.retryNow()}>
        Try now
      </Button>
    </p>
  );
}
