import { useStore } from '@nanostores/react';
import { $strategyNames } from '../../data/strategies.ts';

/** Which strategy placed an order; nothing for a name that only looks like one of a strategy. */
export function StrategyTag({ id }: { readonly id: string }) {
  const name = useStore($strategyNames).get(id);
  return (
    name !== undefined && (
      <span className="blotter-tag blotter-strategy" title={`Placed by the strategy ${name}`}>
        {name}
      </span>
    )
  );
}
