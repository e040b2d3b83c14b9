import type { Position } from '@tickwire/client';
import { closePosition, reversePosition } from '../../data/position-actions.ts';
import { Button } from '../../ui/button.tsx';
import { BracketForm } from './bracket-form.tsx';
import { ReduceForm } from './reduce-form.tsx';

/** What a position can be asked about in its row. */
export type PositionQuestion = 'brackets' | 'reduce';

interface PositionActionsProps {
  readonly position: Position;
  readonly disabled: boolean;
  readonly question: PositionQuestion | undefined;
  readonly onAsk: (question: PositionQuestion | undefined) => void;
}

/** What can be done with a position: protect it, close a part or all of it, turn it round. */
export function PositionActions({ position, disabled, question, onAsk }: PositionActionsProps) {
  const done = () => onAsk(undefined);
  if (question === 'brackets') return <BracketForm position={position} onDone={done} />;
  if (question === 'reduce')
    return (
      <ReduceForm
        position={position}
        onClose={(amount) => closePosition(position.id, amount)}
        onDone={done}
      />
    );
  return (
    <span className="blotter-actions">
      <Button disabled={disabled} title="Take-profit and stop" onClick={() => onAsk('brackets')}>
        Brackets
      </Button>
      <Button disabled={disabled} title="Close a part" onClick={() => onAsk('reduce')}>
        Reduce
      </Button>
      <Button
        disabled={disabled}
        title="One market order of twice the size; the bracket goes"
        onClick={() => void reversePosition(position.id)}
      >
        Reverse
      </Button>
      <Button disabled={disabled} onClick={() => void closePosition(position.id)}>
        Close
      </Button>
    </span>
  );
}
