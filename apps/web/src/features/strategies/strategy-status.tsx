import type { Strategy } from '@tickwire/client';

const words: Readonly<Record<Strategy['status'], string>> = {
  running: 'Running',
  stopped: 'Stopped',
  failed: 'Failed',
};

/** Whether a strategy runs, in a word. */
export function StrategyStatus({ strategy: { status, error } }: { readonly strategy: Strategy }) {
  return (
    <span className={`strategy-status strategy-${status}`} title={error}>
      {words[status]}
    </span>
  );
}
