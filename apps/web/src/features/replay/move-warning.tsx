import { useStore } from '@nanostores/react';
import type { ReplayState } from '@tickwire/client';
import { useEffect } from 'react';
import { Button } from '../../ui/button.tsx';
import { $awaitedMove } from './replay-actions.ts';

/** Says what a move of the replay does to orders and positions before it is made, over the chart, which does not move for it. */
export function MoveWarning({ replay: { symbol, status } }: { readonly replay: ReplayState }) {
  const awaited = useStore($awaitedMove);
  const isOfSymbol = awaited?.symbol === symbol;
  const isMoot = isOfSymbol && awaited.starts !== (status === 'idle');
  useEffect(() => {
    if (isMoot) $awaitedMove.set(undefined);
  }, [isMoot]);
  if (!isOfSymbol || isMoot) return null;
  return (
    <div
      className="replay-warning"
      role="alert"
      onKeyDown={(event) => {
        if (event.key === 'Escape') $awaitedMove.set(undefined);
      }}
    >
      <p>{awaited.warning}</p>
      <Button look="accent" autoFocus onClick={() => awaited.go()}>
        {awaited.label} anyway
      </Button>
      <Button onClick={() => $awaitedMove.set(undefined)}>Leave it</Button>
    </div>
  );
}
