import type { KeyboardEvent } from 'react';
import { isMovable, type TradeLine } from './trade-line.ts';

/** What keys can ask for while the label of a line has the focus. */
interface KeyActions {
  /** Moves the line by ticks, up when positive; it is held from then on. */
  step(ticks: number): void;
  drop(): void;
  undo(): void;
  close(): void;
  /** Goes to the label of another line. */
  goTo(id: string): void;
  /** Goes back to the chart. */
  leave(): void;
}

interface KeyState {
  /** Lines with a label, in the order keys go through them. */
  readonly labels: readonly { readonly id: string }[];
  readonly isHeld: boolean;
  readonly canClose: boolean;
}

/** Does what a key means for a line; says whether it means anything. */
export function pressOnLine(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  line: TradeLine,
  { labels, isHeld, canClose }: KeyState,
  actions: KeyActions,
): boolean {
  switch (key) {
    case 'ArrowUp':
    case 'ArrowDown': {
      const ticks = shiftKey ? 10 : 1;
      if (isMovable(line)) actions.step(key === 'ArrowUp' ? ticks : -ticks);
      return true;
    }
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'Home':
    case 'End': {
      const next = neighbour(labels, line.id, key);
      if (!isHeld && next !== undefined) actions.goTo(next);
      return true;
    }
    case 'Enter':
      if (isHeld) actions.drop();
      return isHeld;
    case 'Escape':
      if (isHeld) actions.undo();
      else actions.leave();
      return true;
    case 'Delete':
    case 'Backspace':
      // A position is closed with its button only.
      if (line.target.kind !== 'position' && canClose) actions.close();
      return true;
    default:
      return false;
  }
}

function neighbour(labels: KeyState['labels'], id: string, key: string): string | undefined {
  if (key === 'Home') return labels[0]?.id;
  if (key === 'End') return labels.at(-1)?.id;
  const index = labels.findIndex((label) => label.id === id);
  return labels.at((index + (key === 'ArrowRight' ? 1 : -1)) % labels.length)?.id;
}
