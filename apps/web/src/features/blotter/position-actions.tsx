import { useStore } from '@nanostores/react';
import type { Position } from '@tickwire/client';
import { closePosition, reversePosition } from '../../data/position-actions.ts';
import { Button } from '../../ui/button.tsx';
import { $askedPosition, endAsking, type PositionQuestion } from './asked.ts';
import { BracketForm } from './bracket-form.tsx';
import { ReduceForm } from './reduce-form.tsx';
import { useTradingOff } from './use-trading-off.ts';

/** What can be done with a position: protect it, close a part or all of it, turn it round. */
export function PositionActions({ position }: { readonly position: Position }) {
  const off = useTradingOff();
  const asked = useStore($askedPosition);
  const { id } = position;
  const done = () => endAsking(id);
  const ask = (question: PositionQuestion) => $askedPosition.set({ id, question });
  if (asked?.id === id)
    return asked.question === 'brackets' ? (
      <BracketForm position={position} onDone={done} />
    ) : (
      <ReduceForm position={position} onDone={done} />
    );
  return (
    <span className="blotter-actions">
      <Button disabled={off} title="Take-profit and stop" onClick={() => ask('brackets')}>
        Brackets
      </Button>
      <Button disabled={off} title="Close a part" onClick={() => ask('reduce')}>
        Reduce
      </Button>
      <Button
        disabled={off}
        title="One market order of twice the size; the bracket goes"
        onClick={() => void reversePosition(id)}
      >
        Reverse
      </Button>
      <Button disabled={off} onClick={() => void closePosition(id)}>
        Close
      </Button>
    </span>
  );
}
