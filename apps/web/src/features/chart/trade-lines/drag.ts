import type { PriceFormat } from '../../../format/price.ts';
import { isMovable, ownerOf, type TradeLine } from './trade-line.ts';

/** A line that is held and not let go yet. */
export interface Drag {
  /** As it is now known. */
  readonly line: TradeLine;
  /** Where it is held, on the tick grid. */
  readonly price: number;
}

/** A move that was sent, until the account's stream shows what came of it. */
export interface Pending {
  /** As it was when it was sent. */
  readonly line: TradeLine;
  readonly price: number;
}

export interface DragState {
  readonly drag?: Drag;
  readonly pending: readonly Pending[];
}

export type DragEvent =
  | {
      readonly type: 'grab';
      readonly line: TradeLine;
      readonly price: number;
      readonly obstacle: string | undefined;
    }
  | { readonly type: 'move'; readonly price: number }
  | { readonly type: 'step'; readonly ticks: number }
  | { readonly type: 'drop' }
  /** Leaves the line where it was; `why` is told. */
  | { readonly type: 'undo'; readonly why?: string }
  /** What the account's streams and the ticket now show. */
  | { readonly type: 'known'; readonly lines: readonly TradeLine[] }
  /** Was not carried out, or nobody knows: the line is where the stream says. */
  | { readonly type: 'refused'; readonly move: Pending; readonly why: string }
  /** The server took it, and yet its stream has not shown it in time. */
  | { readonly type: 'expired'; readonly move: Pending };

export interface DragStep {
  readonly state: DragState;
  /** To be asked of the server, once. */
  readonly send?: Pending;
  /** To be told, a sentence. */
  readonly notice?: string;
}

export const atRest: DragState = { pending: [] };

/** What becomes of lines being moved; nothing is sent but by the step that says so. */
export function nextDrag(state: DragState, event: DragEvent, prices: PriceFormat): DragStep {
  const { drag, pending } = state;
  const rest: DragState = { pending };
  switch (event.type) {
    case 'grab': {
      if (drag || !isMovable(event.line)) return { state };
      if (event.obstacle !== undefined) return { state, notice: event.obstacle };
      const owner = ownerOf(event.line);
      if (pending.some(({ line }) => ownerOf(line) === owner))
        return { state, notice: 'Its last change is still waiting for the server. Move it after that.' };
      return { state: { pending, drag: { line: event.line, price: prices.snap(event.price) } } };
    }
    case 'move': {
      const price = prices.snap(event.price);
      return { state: drag && price !== drag.price ? { pending, drag: { ...drag, price } } : state };
    }
    case 'step':
      return {
        state: drag
          ? { pending, drag: { ...drag, price: prices.snap(drag.price + event.ticks * prices.tick) } }
          : state,
      };
    case 'drop': {
      if (!drag) return { state };
      const isNew = drag.line.target.kind === 'new-leg';
      if (!isNew && drag.price === prices.snap(drag.line.price)) return { state: rest };
      const send = { line: drag.line, price: drag.price };
      // The ticket has what it is given at once.
      const waits = drag.line.target.kind !== 'draft' && !isOfDraft(drag.line);
      return { state: { pending: waits ? [...pending, send] : pending }, send };
    }
    case 'undo':
      return drag && event.why !== undefined ? { state: rest, notice: event.why } : { state: rest };
    case 'known':
      return know(state, event.lines);
    case 'refused':
      return { state: without(state, event.move), notice: event.why };
    case 'expired':
      return pending.includes(event.move)
        ? {
            state: without(state, event.move),
            notice: 'The change was taken, but is not confirmed yet. The line is where the server last said.',
          }
        : { state };
  }
}

const isOfDraft = ({ target }: TradeLine): boolean =>
  target.kind === 'new-leg' && target.owner.kind === 'draft';

const without = (state: DragState, move: Pending): DragState => ({
  ...state,
  pending: state.pending.filter((other) => other !== move),
});

/** The line that has to be there for another to be moved: itself, or what a leg is drawn out of. */
function find(lines: readonly TradeLine[], { id, target }: TradeLine): TradeLine | undefined {
  if (target.kind !== 'new-leg') return lines.find((line) => line.id === id);
  return lines.find((line) => id === `${line.id} ${target.leg}` && line.newLegs.includes(target.leg));
}

function know(state: DragState, lines: readonly TradeLine[]): DragStep {
  const { drag } = state;
  // A line that is gone, or no longer where it was when its move was sent, has its answer.
  const pending = state.pending.filter(({ line }) => {
    const now = find(lines, line);
    return now !== undefined && (line.target.kind === 'new-leg' || now.price === line.price);
  });
  if (!drag) return pending.length === state.pending.length ? { state } : { state: { pending } };
  const now = find(lines, drag.line);
  if (now === undefined) {
    const why = drag.line.target.kind === 'draft' || isOfDraft(drag.line) ? undefined : gone(drag.line);
    return { state: { pending }, ...(why !== undefined && { notice: why }) };
  }
  const line = drag.line.target.kind === 'new-leg' ? { ...drag.line, qty: now.qty, entry: now.price } : now;
  return { state: { pending, drag: { ...drag, line } } };
}

const gone = ({ spoken, target }: TradeLine): string =>
  target.kind === 'new-leg'
    ? 'What it was to protect is gone, or has one already. Nothing was sent.'
    : `${spoken} was filled or cancelled while you moved it. Nothing was sent.`;
