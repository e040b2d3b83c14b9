import { Icon } from '../../../ui/icon.tsx';
import { closeName } from './close-line.ts';
import type { LabelHandlers } from './label-handlers.ts';
import type { NewLeg, TradeLine } from './trade-line.ts';

interface NewLegsProps {
  readonly line: TradeLine;
  readonly tabIndex: number;
  readonly disabled: boolean;
  readonly onNewLeg: LabelHandlers['onNewLeg'];
}

const legs: Readonly<Record<NewLeg, { readonly name: string; readonly short: string }>> = {
  takeProfit: { name: 'take-profit', short: 'TP' },
  stopLoss: { name: 'stop-loss', short: 'SL' },
};

/** The legs that can be drawn out of a line, by dragging or at a proposed price. */
export function NewLegs({ line, tabIndex, disabled, onNewLeg }: NewLegsProps) {
  return line.newLegs.map((leg) => (
    <button
      key={leg}
      type="button"
      className="trade-line-action"
      title={`Drag out a ${legs[leg].name}`}
      tabIndex={tabIndex}
      disabled={disabled}
      onPointerDown={(event) => onNewLeg(line, leg, event)}
      onClick={(event) => event.detail === 0 && onNewLeg(line, leg, undefined)}
    >
      <span aria-hidden="true">{legs[leg].short}</span>
      <span className="visually-hidden">
        Add a {legs[leg].name} to {line.spoken.toLowerCase()}
      </span>
    </button>
  ));
}

interface CloseLineProps {
  readonly line: TradeLine;
  /** The line as it is read out. */
  readonly name: string;
  readonly tabIndex: number;
  readonly disabled: boolean;
  readonly onClose: LabelHandlers['onClose'];
}

/** Takes a line away; nothing where that is not for the line. */
export function CloseLine({ line, name, tabIndex, disabled, onClose }: CloseLineProps) {
  const action = closeName(line);
  if (action === undefined) return null;
  return (
    <button
      type="button"
      className="trade-line-action"
      aria-label={`${action}: ${name}`}
      title={action}
      tabIndex={tabIndex}
      disabled={disabled}
      onClick={() => onClose(line)}
    >
      <Icon name="close" size={11} />
    </button>
  );
}
