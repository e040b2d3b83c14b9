import { useStore } from '@nanostores/react';
import { ConnectionStatus } from '@tickwire/client';
import { $account } from '../../data/account.ts';
import { $venue } from '../../data/venue.ts';
import './account-badge.css';

/** Whose money is at stake: a loud badge, and the account's name. */
export function AccountBadge() {
  const account = useStore($account);
  const venue = useStore($venue);
  if (!account) return <div className="account-badge" aria-busy="true" />;
  const away = venue && venue.status !== ConnectionStatus.CONNECTED;
  return (
    <div className="account-badge" title={`${account.name} (${account.id})`}>
      <span className={`account-kind account-kind-${account.type}`}>
        {account.type === 'live' ? 'Live money' : 'Paper'}
      </span>
      <span className="account-name">{away ? (venue.message ?? 'Venue not connected') : account.name}</span>
    </div>
  );
}
