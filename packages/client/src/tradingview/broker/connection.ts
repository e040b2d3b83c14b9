import type { Client } from '../../client.ts';
import { ConnectionStatus } from '../../generated/socket-routes.ts';
import type { AccountStreams } from './account-streams.ts';
import { DisconnectType } from './broker-models.ts';

/** Where the broker stands, as the library is told. */
export interface BrokerConnection {
  readonly status: ConnectionStatus;
  readonly message?: string;
  readonly disconnectType?: number;
}

const lost = (message: string): BrokerConnection => ({
  status: ConnectionStatus.DISCONNECTED,
  message,
  disconnectType: DisconnectType.BROKEN_CONNECTION,
});

/** Connected only if the socket is open, its streams are up to date and the venue is there for an account. */
export function brokerConnection(
  client: Pick<Client, 'status'>,
  { isLive, venue }: Pick<AccountStreams, 'isLive' | 'venue'>,
  hasAccount: boolean,
): BrokerConnection {
  const { status } = client;
  if (status === 'reconnecting') return lost('The connection to the server is lost; it is being restored.');
  if (status === 'closed') return lost('The server has ended the connection.');
  const connecting = { status: ConnectionStatus.CONNECTING };
  if (!venue || !isLive || status !== 'open') return connecting;
  if (venue.status === ConnectionStatus.CONNECTED && !hasAccount) return connecting;
  const { message, disconnectType } = venue;
  return {
    status: venue.status,
    ...(message !== undefined && { message }),
    ...(disconnectType !== undefined && { disconnectType }),
  };
}
