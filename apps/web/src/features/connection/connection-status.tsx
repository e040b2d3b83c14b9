import { useStore } from '@nanostores/react';
import { ConnectionStatus as VenueStatus } from '@tickwire/client';
import type { ConnectionState } from '../../data/connection-state.ts';
import { $connection } from '../../data/connection.ts';
import { $venue } from '../../data/venue.ts';
import './connection.css';

/** As of the way to the server; `away`: the server is there, and the venue behind it is not. */
type ShownState = ConnectionState | 'away';

const words: Readonly<Record<ShownState, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  away: 'Venue away',
  lost: 'Disconnected',
};

/** Whether data flows, from the venue and from the server, and how far away the server is. */
export function ConnectionStatus() {
  const { state: ofServer, roundTripMs } = useStore($connection);
  const venue = useStore($venue);
  const isAway = venue !== undefined && venue.status !== VenueStatus.CONNECTED;
  const state: ShownState = ofServer === 'live' && isAway ? 'away' : ofServer;
  const latency =
    state === 'live' && roundTripMs !== undefined ? `${Math.max(1, Math.round(roundTripMs))} ms` : '';
  return (
    <div
      className={`connection connection-${state}`}
      role="status"
      aria-label={`Connection: ${words[state]}`}
      title={venue?.message}
    >
      <span className="connection-dot" aria-hidden="true" />
      <span>{words[state]}</span>
      <span className="connection-latency" aria-hidden="true">
        {latency}
      </span>
    </div>
  );
}
