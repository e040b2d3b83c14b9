import type { PageClient } from '../page-client.ts';
import { ConnectionStatus } from '../../generated/socket-routes.ts';
import type { EquityData } from '../../generated/socket-routes.ts';
import { retried } from '../retried.ts';
import type { RetryOptions } from '../retried.ts';
import { followAccount } from './account-streams.ts';
import type { AccountStreams } from './account-streams.ts';
import type { BrokerHost } from './broker-api.ts';
import type { Account } from './broker-models.ts';
import { brokerConnection } from './connection.ts';
import type { BrokerConnection } from './connection.ts';

/** The accounts of a page, and the one it trades on. */
export interface BrokerSession {
  readonly account: Account | undefined;
  readonly streams: AccountStreams;
  readonly connection: BrokerConnection;
  /** Every account there is; the first is chosen where none is. */
  accounts(): Promise<readonly Account[]>;
  /** Goes on with another account. Throws a RangeError for one that has not been listed. */
  choose(id: string): void;
  /** Names the account to the server, which takes its first one while none is known. */
  query(): { readonly accountId?: string };
}

export interface SessionListener {
  readonly host: BrokerHost;
  onEquity(equity: EquityData): void;
  /** Another account is traded on, or the first one; what is told from now on is of it. */
  onAccount(account: Account): void;
}

/** Follows the account `firstId`, else the first one, as soon as there is one, and tells the host how the connection stands. */
export function openSession(
  client: PageClient,
  { host, onEquity, onAccount }: SessionListener,
  retry: RetryOptions,
  firstId?: string,
): BrokerSession {
  let known: readonly Account[] = [];
  let account: Account | undefined;
  let loading: Promise<void> | undefined;
  let isSwitching = false;
  let wasConnected = false;
  let told: string | undefined;

  const follow = () => followAccount(client, account?.id, { host, onConnection: tell, onEquity });
  let streams: AccountStreams = follow();

  const current = (): BrokerConnection => {
    // Until the other account has been heard of, the connection is not in doubt.
    isSwitching &&= client.status === 'open' && !(streams.venue && streams.isLive);
    if (isSwitching) return { status: ConnectionStatus.CONNECTED };
    return brokerConnection(client, streams, account !== undefined);
  };

  function tell(): void {
    if (account === undefined && streams.venue?.status === ConnectionStatus.CONNECTED)
      load().catch(console.error);
    const { status, ...info } = current();
    const now = JSON.stringify([status, info]);
    if (now === told || isSwitching) return;
    told = now;
    host.connectionStatusUpdate(status, info);
    if (status !== ConnectionStatus.CONNECTED) return;
    if (wasConnected) {
      host.ordersFullUpdate?.();
      host.positionsFullUpdate?.();
    }
    wasConnected = true;
  }

  const list = async () => {
    const listed = await retried(() => client.rest.getAccounts(), retry, Infinity);
    known = listed.map(({ id, name, type, currency }) => ({ id, name, type, currency }));
    const first = known.find(({ id }) => id === firstId) ?? known[0];
    if (account === undefined && first) change(first);
  };
  const load = () =>
    (loading ??= list().finally(() => {
      loading = undefined;
    }));

  function change(next: Account): void {
    isSwitching = account !== undefined && current().status === ConnectionStatus.CONNECTED;
    account = next;
    streams.close();
    onAccount(next);
    streams = follow();
  }

  client.onStatus(tell);

  return {
    get account() {
      return account;
    },
    get streams() {
      return streams;
    },
    get connection() {
      return current();
    },
    async accounts() {
      await load();
      return known;
    },
    choose(id) {
      const next = known.find((each) => each.id === id);
      if (!next) throw new RangeError(`There is no account ${id}; accountsMetainfo lists them.`);
      change(next);
    },
    query: () => (account ? { accountId: account.id } : {}),
  };
}
