import { ConnectionStatus } from '@tickwire/client';
import { useEffect } from 'react';
import { $connection } from '../../data/connection.ts';
import { notify } from '../../data/notices.ts';
import { $venue } from '../../data/venue.ts';
import { formatAge } from '../../format/time.ts';

const LOOK_EVERY_MS = 1000;
/** A page in the background may be woken once a minute only; a longer pause is a sleeping computer. */
const ASLEEP_MS = 90_000;

/** Tells when the server or the venue goes and comes back, and when the computer slept. */
export function useConnectionNotices(): void {
  useEffect(() => {
    const endConnection = $connection.listen(({ state, since }, before) => {
      if (!before || state === before.state) return;
      // The banner says so for as long as it lasts.
      if (state === 'lost') {
        notify({ tone: 'warn', title: 'Disconnected', text: 'The server does not answer.', quiet: true });
      } else if (before.state === 'lost') {
        const text = `After ${formatAge(since - before.since)}; what you see is up to date.`;
        notify({ tone: 'plain', title: 'Connected again', text });
      }
    });
    const endVenue = $venue.listen((venue, before) => {
      if (!venue || !before || venue.status === before.status) return;
      const name = venue.venue ?? 'The venue';
      if (venue.status === ConnectionStatus.CONNECTED) {
        notify({ tone: 'plain', title: 'Venue connected', text: `${name} is there again.` });
      } else {
        const text = venue.message ?? `${name} cannot be reached.`;
        notify({ tone: 'warn', title: 'Venue away', text, quiet: true });
      }
    });
    let last = Date.now();
    const clock = setInterval(() => {
      const slept = Date.now() - last;
      last = Date.now();
      if (slept < ASLEEP_MS) return;
      const text = `The page stood still for ${formatAge(slept)}; what was missed is being asked for.`;
      notify({ tone: 'warn', title: 'Asleep', text });
    }, LOOK_EVERY_MS);
    return () => {
      endConnection();
      endVenue();
      clearInterval(clock);
    };
  }, []);
}
