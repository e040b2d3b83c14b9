import { useStore } from '@nanostores/react';
import type { ConnectionState } from '../../data/connection-state.ts';
import { $connection } from '../../data/connection.ts';
import './connection.css';

const words: Readonly<Record<ConnectionState, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  lost: 'Disconnected',
};

/** Whether data flows, and how far away the server is. */
export function ConnectionStatus() {
  const { state, roundTripMs } = useStore($connection);
  const latency =
    state === 'live' && roundTripMs !== undefined ? `${Math.max(1, Math.round(roundTripMs))} ms` : '';
  return (
    <div
      className={`connection connection-${state}`}
      role="status"
      aria-label={`Connection: ${words[state]}`}
    >
      <span className="connection-dot" aria-hidden="true" />
      <span>{words[state]}</span>
      <span className="connection-latency" aria-hidden="true">
        {latency}
      </span>
    </div>
  );
}
