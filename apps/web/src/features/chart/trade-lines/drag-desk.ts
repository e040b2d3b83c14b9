import { atom, type ReadableAtom } from 'nanostores';
import { notify } from '../../../data/notices.ts';
import { actionProblem } from '../../../format/action-problem.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { atRest, nextDrag, type DragEvent, type DragState, type Pending } from './drag.ts';

/** How long the stream may take to show what the server has taken, ms. */
const CONFIRMED_WITHIN_MS = 10_000;

export interface DragDesk {
  readonly $state: ReadableAtom<DragState>;
  dispatch(event: DragEvent): void;
  /** Leaves what is held where it was. */
  close(): void;
}

/** Keeps where lines are being moved to; `send` rejects when a move is refused. */
export function createDragDesk(prices: PriceFormat, send: (move: Pending) => Promise<void>): DragDesk {
  const $state = atom<DragState>(atRest);
  const timers = new Set<ReturnType<typeof setTimeout>>();

  async function carryOut(move: Pending): Promise<void> {
    try {
      await send(move);
      const timer = setTimeout(() => {
        timers.delete(timer);
        dispatch({ type: 'expired', move });
      }, CONFIRMED_WITHIN_MS);
      timers.add(timer);
    } catch (error) {
      dispatch({ type: 'refused', move, why: actionProblem(error) });
    }
  }

  function dispatch(event: DragEvent): void {
    const step = nextDrag($state.get(), event, prices);
    if (step.state !== $state.get()) $state.set(step.state);
    if (step.notice !== undefined)
      notify({
        tone: event.type === 'refused' ? 'bad' : 'plain',
        title: event.type === 'refused' ? 'Change refused' : 'Not moved',
        text: step.notice,
      });
    if (step.send) void carryOut(step.send);
  }

  return {
    $state,
    dispatch,
    close() {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
      $state.set(atRest);
    },
  };
}
