import { useStore } from '@nanostores/react';
import type { Strategy } from '@tickwire/client';
import { $accounts } from '../../data/account.ts';
import { isUnusable } from './start-hindrance.ts';
import { StrategyLog } from './strategy-log.tsx';

/** What a strategy is, why it failed, and its log. */
export function StrategyDetail({ strategy }: { readonly strategy: Strategy }) {
  const { name, description, accountId, error, log } = strategy;
  const account = useStore($accounts)?.find(({ id }) => id === accountId);
  return (
    <section className="strategy-detail" aria-label={name}>
      <p className="strategy-about">
        {description || name}
        <span className="muted"> Trades on {account?.name ?? accountId}.</span>
      </p>
      {error !== undefined && (
        <p className="strategy-error">
          <strong>{isUnusable(strategy) ? 'Could not be loaded.' : 'Failed.'}</strong> {error}
          {isUnusable(strategy) && ' Correct the module and restart the server.'}
        </p>
      )}
      <StrategyLog name={name} log={log} />
    </section>
  );
}
