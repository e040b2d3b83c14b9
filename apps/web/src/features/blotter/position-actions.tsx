import type { Position } from '@tickwire/client';
import { ofAccount } from '../../data/account.ts';
import { client } from '../../data/client.ts';
import { Button } from '../../ui/button.tsx';
import { BracketForm } from './bracket-form.tsx';
import { ReduceForm } from './reduce-form.tsx';
import { runAction } from './run-action.ts';

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
  const params = { position_id: position.id };
  const close = (amount?: number) =>
    runAction(
      'Close refused',
      client.rest.closePosition({
        params,
        query: { ...ofAccount(), ...(amount !== undefined && { amount }) },
      }),
    );
  const reverse = () =>
    runAction('Reverse refused', client.rest.reversePosition({ params, query: ofAccount() }));
  const done = () => onAsk(undefined);
  if (question === 'brackets') return <BracketForm position={position} onDone={done} />;
  if (question === 'reduce') return <ReduceForm position={position} onClose={close} onDone={done} />;
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
        onClick={() => void reverse()}
      >
        Reverse
      </Button>
      <Button disabled={disabled} onClick={() => void close()}>
        Close
      </Button>
    </span>
  );
}
