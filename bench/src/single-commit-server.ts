import { openJournal } from '@tickwire/store';
import { systemClock } from '../../apps/api/src/clock.ts';
import { composeAt } from '../../apps/api/src/compose.ts';
import { serve } from '../../apps/api/src/server.ts';

// Tickwire with a journal that commits every record by itself: what group commit is measured against.

const server = await serve(
  composeAt(systemClock, async (options) => {
    const opened = await openJournal(options);
    const { journal } = opened;
    return {
      ...opened,
      journal: {
        ...journal,
        async append(records) {
          for (const record of records) {
            // One commit after the other is the point.
            // oxlint-disable-next-line no-await-in-loop
            await journal.append([record]);
          }
        },
      },
    };
  }),
);
console.log(`Tickwire is running on ${server.url}`);
process.on('SIGTERM', () => void server.close().then(() => process.exit(0)));
