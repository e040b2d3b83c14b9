import { useStore } from '@nanostores/react';
import { ConnectionStatus as VenueStatus } from '@tickwire/client';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { ConnectionState } from '../../data/connection-state.ts';
import { $connection } from '../../data/connection.ts';
import { $detailsShown } from '../../data/connection-details.ts';
import { $venue } from '../../data/venue.ts';
import { ConnectionDetails } from './connection-details.tsx';
import './connection.css';

/** As of the way to the server; `away`: the server is there, and the venue behind it is not. */
type ShownState = ConnectionState | 'away';

/** A round trip (ms) that somebody who trades should know of. */
const SLOW_MS = 500;

const words: Readonly<Record<ShownState, string>> = {
  connecting: 'Connecting',
  live: 'Live',
  away: 'Venue away',
  lost: 'Disconnected',
};

/** Whether data flows, from the venue and from the server, and how far away the server is; a press tells more. */
export function ConnectionStatus() {
  const { state: ofServer, roundTripMs } = useStore($connection);
  const venue = useStore($venue);
  const shown = useStore($detailsShown);
  const around = useRef<HTMLDivElement>(null);
  const isAway = venue !== undefined && venue.status !== VenueStatus.CONNECTED;
  const state: ShownState = ofServer === 'live' && isAway ? 'away' : ofServer;
  const isSlow = state === 'live' && roundTripMs !== undefined && roundTripMs >= SLOW_MS;
  const latency =
    state === 'live' && roundTripMs !== undefined ? `${Math.max(1, Math.round(roundTripMs))} ms` : '';

  useEffect(() => {
    if (!shown) return;
    const leave = (event: PointerEvent) => {
      if (event.target instanceof Node && !around.current?.contains(event.target)) $detailsShown.set(false);
    };
    document.addEventListener('pointerdown', leave);
    return () => document.removeEventListener('pointerdown', leave);
  }, [shown]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !shown) return;
    $detailsShown.set(false);
    around.current?.querySelector('button')?.focus();
  };

  return (
    <div ref={around} className="connection-around" onKeyDown={press}>
      <div
        role="status"
        aria-label={`Connection: ${words[state]}${isSlow ? ', slow' : ''}`}
        title={venue?.message}
      >
        <button
          type="button"
          className={`connection connection-${state} ${isSlow ? 'connection-slow' : ''}`}
          aria-haspopup="dialog"
          aria-expanded={shown}
          onClick={() => $detailsShown.set(!shown)}
        >
          <span className="connection-dot" aria-hidden="true" />
          <span>{words[state]}</span>
          <span className="visually-hidden">, connection details</span>
          <span className="connection-latency" aria-hidden="true">
            {latency}
          </span>
        </button>
      </div>
      {shown && <ConnectionDetails />}
    </div>
  );
}
