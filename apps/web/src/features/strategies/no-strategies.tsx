import { useStore } from '@nanostores/react';
import { $account, $accounts } from '../../data/account.ts';

/** What a strategy is, and where to put one, for an account that has none. */
export function NoStrategies() {
  const account = useStore($account);
  const first = useStore($accounts)?.[0];
  return (
    <p className="table-empty strategies-none">
      {first && account && first.id !== account.id
        ? `Strategies trade on the first account, ${first.name}: choose it above to see them.`
        : 'No strategies. A strategy is a program that trades by itself inside the server: put a module into its folder “strategies” and restart it. The documentation on strategies shows how to write one.'}
    </p>
  );
}
