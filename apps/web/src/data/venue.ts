import { ConnectionStatus, type BrokerConnectionStatus } from '@tickwire/client';
import { atom, computed, onMount } from 'nanostores';
import { $account, $accounts, reloadAccounts } from './account.ts';
import { client } from './client.ts';

/**
 * Whether the account is connected to where its orders are executed; while no account is known, whether the venue is that
 * will have one. Undefined until the server has answered.
 */
export const $venue = atom<BrokerConnectionStatus | undefined>();

const $followed = computed([$accounts, $account], (accounts, account) =>
  accounts === undefined ? undefined : (account?.id ?? ''),
);

onMount($venue, () => {
  let end: (() => void) | undefined;
  const take = (status: BrokerConnectionStatus | undefined) => {
    const before = $venue.get();
    $venue.set(status);
    // A venue that is reached may bring accounts with it.
    const isBack = status?.status === ConnectionStatus.CONNECTED && before?.status !== status.status;
    if (before !== undefined && isBack) reloadAccounts();
  };
  const forget = $followed.subscribe((id) => {
    end?.();
    end = undefined;
    if (id === undefined) return;
    const subscription = client.subscribe('broker-connection', id === '' ? {} : { accountId: id }, {
      onSnapshot: (values) => take(values.at(-1)),
      onReset: (values) => take(values.at(-1)),
      onUpdate: take,
    });
    end = () => subscription.unsubscribe();
  });
  return () => {
    forget();
    end?.();
  };
});

const everything: NonNullable<BrokerConnectionStatus['notOffered']> = [];

/** What the venue of the account does not have. */
export const $notOffered = computed($venue, (venue) => venue?.notOffered ?? everything);

/** Whether the venue cannot be asked for anything now. */
export const $venueAway = computed(
  $venue,
  (venue) => venue !== undefined && venue.status !== ConnectionStatus.CONNECTED,
);

/** Why no order is taken now, as a sentence. */
export const $tradingClosed = computed($venue, (venue) => venue?.tradingClosed);
