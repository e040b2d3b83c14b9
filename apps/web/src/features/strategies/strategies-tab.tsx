import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useStale } from '../../data/stale.ts';
import { $strategies } from '../../data/strategies.ts';
import { NoStrategies } from './no-strategies.tsx';
import { isUnusable } from './start-hindrance.ts';
import './strategies.css';
import { StrategyDetail } from './strategy-detail.tsx';
import { StrategyList } from './strategy-list.tsx';

/** The strategies on the account, and the log of the chosen one. */
export function StrategiesTab() {
  const strategies = useStore($strategies);
  const stale = useStale();
  const [chosen, choose] = useState<string>();
  if (!strategies) return <p className="table-empty">The strategies are being read.</p>;
  const all = [...strategies.values()];
  const shown = all.find(({ id }) => id === chosen) ?? all.find((one) => !isUnusable(one)) ?? all[0];
  if (!shown) return <NoStrategies />;
  return (
    <div className={`strategies ${stale ? 'stale' : ''}`}>
      <div className="strategies-split">
        <StrategyList strategies={all} shownId={shown.id} onShow={choose} />
        <StrategyDetail key={shown.id} strategy={shown} />
      </div>
    </div>
  );
}
