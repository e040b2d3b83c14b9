import { useStore } from '@nanostores/react';
import { Button } from '../../ui/button.tsx';
import { $awaitedMove } from './replay-actions.ts';

/** Says what a move of the replay does to orders and positions before it is made. */
export function MoveWarning({ symbol }: { readonly symbol: string }) {
  const awaited = useStore($awaitedMove);
  if (awaited?.symbol !== symbol) return null;
  return (
    <div className="replay-warning" role="alert">
      <p>{awaited.warning}</p>
      <Button look="accent" autoFocus onClick={() => awaited.go()}>
        {awaited.label} anyway
      </Button>
      <Button onClick={() => $awaitedMove.set(undefined)}>Leave it</Button>
    </div>
  );
}
