import { useStore } from '@nanostores/react';
import { $account } from '../../data/account.ts';
import { $halt } from '../../data/risk.ts';
import { useStale } from '../../data/stale.ts';
import { haltLevelName } from '../../format/halt.ts';
import { Button } from '../../ui/button.tsx';
import { $haltAsked } from './halt-asked.ts';
import { HaltDialog } from './halt-dialog.tsx';
import './halt.css';

/** Whether the account may trade, and the way to stop it at once. */
export function TradingState() {
  const halt = useStore($halt);
  const stale = useStale();
  const isKnown = useStore($account) !== undefined;
  const asking = useStore($haltAsked);
  const level = halt && haltLevelName(halt.level);
  return (
    <div className="trading-state">
      {!halt && (
        // Its room, so that nothing moves when it is known.
        <span className="trading-level trading-unknown" aria-hidden="true">
          {haltLevelName('active')}
        </span>
      )}
      {halt && (
        <span
          role="status"
          aria-label={`Trading: ${level}`}
          title={halt.reason}
          className={`trading-level trading-${halt.level} ${stale ? 'stale' : ''}`}
        >
          {level}
        </span>
      )}
      <Button
        className="halt-button"
        title={isKnown ? 'Stop trading at once (h, or Ctrl+Shift+H anywhere)' : 'There is no account yet'}
        disabled={!isKnown}
        onClick={() => $haltAsked.set(true)}
      >
        Halt
      </Button>
      {asking && <HaltDialog onDone={() => $haltAsked.set(false)} />}
    </div>
  );
}
