import { client } from '../../data/client.ts';
import type { Command } from '../../data/commands.ts';
import { $detailsShown } from '../../data/connection-details.ts';
import { notify } from '../../data/notices.ts';

export const connectionCommands: readonly Command[] = [
  {
    id: 'connection.details',
    group: 'General',
    label: 'Show or hide the connection details',
    keys: 'Shift+L',
    run: () => $detailsShown.set(!$detailsShown.get()),
  },
  {
    id: 'connection.retry',
    group: 'General',
    label: 'Try to connect now',
    run() {
      if (client.retry) client.retryNow();
      else notify({ tone: 'plain', title: 'Connection', text: 'No attempt to connect is being waited for.' });
    },
  },
];
