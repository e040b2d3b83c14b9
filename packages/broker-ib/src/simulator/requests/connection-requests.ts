import {
  currentTime,
  errorMessage,
  managedAccounts,
  nextValidId,
  userInfo,
} from '../messages/system-messages.ts';
import type { Upstream } from '../faults/upstream.ts';
import type { Client } from '../session/client.ts';
import type { ServerClock } from '../session/server-clock.ts';
import { Request } from '../wire/message-id.ts';
import type { Feature } from './feature.ts';

/** What every client hears at its start, and what it can ask about its connection. */
export function connectionRequests(options: {
  readonly clock: ServerClock;
  readonly accounts: readonly string[];
  readonly nextOrderId: (clientId: number) => number;
  readonly upstream: Upstream;
}): Feature {
  const { clock, accounts, nextOrderId, upstream } = options;
  const sendNextId = (client: Client): void => client.send(nextValidId(nextOrderId(client.id)));
  return {
    handlers: {
      [Request.IDS](client, fields) {
        fields.texts(2);
        fields.end();
        sendNextId(client);
      },
      [Request.MANAGED_ACCOUNTS](client, fields) {
        fields.text();
        fields.end();
        client.send(managedAccounts(accounts));
      },
      [Request.CURRENT_TIME](client, fields) {
        fields.text();
        fields.end();
        client.send(currentTime(clock.now()));
      },
      [Request.SET_SERVER_LOG_LEVEL](_client, fields) {
        fields.texts(2);
        fields.end();
      },
      [Request.USER_INFO](client, fields) {
        const requestId = fields.int();
        fields.end();
        client.send(userInfo(requestId));
      },
    },
    clientStarted(client) {
      client.send(managedAccounts(accounts));
      sendNextId(client);
      if (upstream.down) {
        const text =
          'Connectivity between Trader Workstation and server is broken. It will be restored automatically.';
        client.send(errorMessage(-1, 2110, text));
        return;
      }
      client.send(errorMessage(-1, 2104, 'Market data farm connection is OK:usfarm'));
      client.send(errorMessage(-1, 2106, 'HMDS data farm connection is OK:ushmds'));
      client.send(errorMessage(-1, 2158, 'Sec-def data farm connection is OK:secdefil'));
    },
  };
}
