import type { Strategy } from '@tickwire/client';
import { useState } from 'react';
import { useStale } from '../../data/stale.ts';
import { startStrategy, stopStrategy } from '../../data/strategies.ts';
import { Button } from '../../ui/button.tsx';
import { isUnusable } from './start-hindrance.ts';

interface StrategyActionsProps {
  readonly strategy: Strategy;
  /** Why none can be started now. */
  readonly hindrance: string | undefined;
  readonly onStart: (id: string) => void;
}

/** Starts a strategy, or stops the one that runs. */
export function StrategyActions({ strategy, hindrance, onStart }: StrategyActionsProps) {
  const stale = useStale();
  const [asking, ask] = useState(false);
  const { id, name, status } = strategy;
  const run = async (action: Promise<boolean>) => {
    ask(true);
    await action;
    ask(false);
  };
  if (status === 'running') {
    return (
      <Button
        className="strategies-button"
        aria-label={`Stop ${name}`}
        title="Cancels its working orders; its positions stay"
        disabled={stale || asking}
        onClick={() => void run(stopStrategy(id))}
      >
        Stop
      </Button>
    );
  }
  const why = isUnusable(strategy) ? 'It could not be loaded' : hindrance;
  return (
    <Button
      className="strategies-button"
      aria-label={`Start ${name}`}
      title={why ?? 'It trades by itself until it is stopped'}
      disabled={why !== undefined || asking}
      onClick={() => {
        onStart(id);
        void run(startStrategy(id));
      }}
    >
      Start
    </Button>
  );
}
