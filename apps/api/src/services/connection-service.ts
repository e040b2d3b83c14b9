import { ConnectionStatus, type BrokerConnectionStatus } from '@tickwire/contracts';
import type { Engine } from '@tickwire/engine';
import type { Clock } from '../clock.ts';
import { queried } from './engine-error.ts';
import type { VenueLink, VenueLinkStatus } from './venue-link.ts';
import { notOffered } from './wire-capabilities.ts';

/** Whether accounts are connected to where their orders are executed. */
export interface ConnectionService {
  /**
   * Of an account; without one, of the default account or, while that is not known, of the venue that will have it.
   * Throws `unknown_account`.
   */
  status(accountId?: string): BrokerConnectionStatus;
}

export interface ConnectionParts {
  readonly engine: Engine;
  readonly clock: Clock;
  /** Where accounts in live mode trade, if such a venue is configured. */
  readonly link?: VenueLink | undefined;
  /** Undefined while it is not known. */
  readonly defaultAccount: () => string | undefined;
}

const codes: Readonly<Record<VenueLinkStatus['stage'], BrokerConnectionStatus['status']>> = {
  ready: ConnectionStatus.CONNECTED,
  connecting: ConnectionStatus.CONNECTING,
  paused: ConnectionStatus.CONNECTED,
  recovering: ConnectionStatus.CONNECTING,
  'upstream-down': ConnectionStatus.DISCONNECTED,
  stopped: ConnectionStatus.DISCONNECTED,
  failed: ConnectionStatus.ERROR,
};

/** The connections of the engine's accounts: paper ones are always connected, others as the link to their venue is. */
export function createConnectionService({
  engine,
  clock,
  link,
  defaultAccount,
}: ConnectionParts): ConnectionService {
  let engineOk = true;
  let engineSince = clock.now();

  /** Why the engine itself takes no orders. */
  const trouble = (): string | undefined => {
    if (engine.stopped) return 'The engine has stopped: no order is taken';
    return engine.suspended && 'The journal cannot be written: no order is taken until it can';
  };

  return {
    status(accountId = defaultAccount()) {
      const failure = trouble();
      if ((failure === undefined) !== engineOk) engineSince = clock.now();
      engineOk = failure === undefined;

      const account = accountId === undefined ? undefined : queried(() => engine.account(accountId));
      const isElsewhere = account === undefined || account.mode === 'live';
      const terms = account && { accountType: account.type, accountMode: account.mode };
      const capabilities =
        isElsewhere && link ? link.capabilities : account && engine.capabilities(account.id);
      const venue = capabilities?.name ?? 'No venue';
      const missing = capabilities ? notOffered(capabilities) : [];
      const offer = missing.length > 0 && { notOffered: missing };
      if (failure !== undefined) {
        const status = ConnectionStatus.ERROR;
        return { status, message: failure, timestamp: engineSince, venue, ...terms, tradingClosed: failure };
      }
      if (isElsewhere && link) {
        const { stage, since, reason } = link.status;
        const refusal = stage === 'ready' ? account && link.refusal(account.id) : reason;
        return {
          status: codes[stage],
          message: reason,
          timestamp: since,
          stage,
          venue,
          ...terms,
          ...offer,
          ...(refusal !== undefined && { tradingClosed: refusal }),
        };
      }
      if (isElsewhere) {
        const reason =
          'The account trades at a venue that is not configured: start the server with BROKER=ib.';
        const status = ConnectionStatus.DISCONNECTED;
        return { status, message: reason, timestamp: engineSince, venue, ...terms, tradingClosed: reason };
      }
      return {
        status: ConnectionStatus.CONNECTED,
        message: venue,
        timestamp: engineSince,
        stage: 'ready',
        venue,
        ...terms,
        ...offer,
      };
    },
  };
}
