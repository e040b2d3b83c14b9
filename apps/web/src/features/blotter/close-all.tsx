import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { closeAllPositions } from '../../data/position-actions.ts';
import { $positionCount } from '../../data/positions.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useTradingOff } from './use-trading-off.ts';

/** Closes every position at market, once that is confirmed. */
export function CloseAll() {
  const off = useTradingOff();
  const count = useStore($positionCount) ?? 0;
  const [asked, ask] = useState(false);
  return (
    <>
      <Button disabled={off} onClick={() => ask(true)}>
        Close all
      </Button>
      {asked && (
        <Confirm
          title="Close all positions?"
          danger
          action={`Close ${count} ${count === 1 ? 'position' : 'positions'}`}
          onConfirm={() => void closeAllPositions()}
          onDone={() => ask(false)}
        >
          <p>Each is closed with a market order, at whatever price the market has then.</p>
        </Confirm>
      )}
    </>
  );
}
