import type { Brackets } from '@tickwire/client';

/** A leg that something can be given. */
export type NewLeg = 'takeProfit' | 'stopLoss';

/** What a line stands for, and so what moving it changes. */
export type LineTarget =
  | { readonly kind: 'order'; readonly id: string; readonly field: 'limitPrice' | 'stopPrice' }
  | { readonly kind: 'position'; readonly id: string }
  | {
      readonly kind: 'draft';
      readonly field: 'limitPrice' | 'stopPrice' | keyof Pick<Brackets, 'takeProfit'> | 'stop';
    }
  | { readonly kind: 'new-leg'; readonly owner: LegOwner; readonly leg: NewLeg };

/** What a leg is drawn out of: an order, a position, or the order being written. */
export interface LegOwner {
  readonly kind: 'order' | 'position' | 'draft';
  readonly id: string;
}

/** A horizontal line of the chart that stands for something to trade. */
export interface TradeLine {
  /** The same as long as it stands for the same. */
  readonly id: string;
  readonly target: LineTarget;
  readonly price: number;
  readonly tone: 'up' | 'down' | 'accent';
  readonly look: 'solid' | 'dashed' | 'dotted';
  /** Waits for its entry, or is not sent yet: drawn fainter. */
  readonly faint: boolean;
  /** Short, as the label shows it: `Sell`, `TP`, `Long`. */
  readonly title: string;
  /** What follows the quantity: `Limit`; empty for a leg. */
  readonly type: string;
  /** As it is read out, without quantity and price: `Sell limit`. */
  readonly spoken: string;
  readonly qty: number;
  /** Of a leg: the price its outcome is counted from. */
  readonly entry?: number;
  /** 1 where a higher price is a gain, -1 where it is a loss. */
  readonly direction: 1 | -1;
  /** The legs that can be drawn out of it. */
  readonly newLegs: readonly NewLeg[];
}

/** Whether a line can be moved to another price; a position stands where it was bought. */
export const isMovable = ({ target }: TradeLine): boolean => target.kind !== 'position';

/** What the line is part of, of which one change at a time is under way. */
export function ownerOf({ target }: TradeLine): string {
  switch (target.kind) {
    case 'new-leg':
      return `${target.owner.kind} ${target.owner.id}`;
    case 'draft':
      return 'draft ';
    default:
      return `${target.kind} ${target.id}`;
  }
}

/** Whether a stop that opens, put at `price`, would trigger at once, because the market is there or beyond already. */
export function triggersAtOnce(
  { target, entry, direction }: Pick<TradeLine, 'target' | 'entry' | 'direction'>,
  price: number,
  market: number | undefined,
): boolean {
  const opens = (target.kind === 'order' || target.kind === 'draft') && target.field === 'stopPrice';
  return opens && entry === undefined && market !== undefined && (market - price) * direction >= 0;
}

/** Money in the symbol's currency, before commissions, that closing at `price` would come to; undefined for what opens. */
export function outcomeAt(
  { entry, direction, qty }: Pick<TradeLine, 'entry' | 'direction' | 'qty'>,
  price: number,
  pointValue: number,
): number | undefined {
  return entry === undefined ? undefined : (price - entry) * direction * qty * pointValue;
}

/** The line of a leg that is being drawn out of another line. */
export function newLegLine(from: TradeLine, leg: NewLeg, price: number): TradeLine {
  const owner: LegOwner =
    from.target.kind === 'order' || from.target.kind === 'position'
      ? { kind: from.target.kind, id: from.target.id }
      : { kind: 'draft', id: '' };
  return {
    id: `${from.id} ${leg}`,
    target: { kind: 'new-leg', owner, leg },
    price,
    tone: leg === 'takeProfit' ? 'up' : 'down',
    look: 'dashed',
    faint: false,
    title: leg === 'takeProfit' ? 'TP' : 'SL',
    type: '',
    spoken: leg === 'takeProfit' ? 'New take-profit' : 'New stop-loss',
    qty: from.qty,
    entry: from.price,
    direction: from.direction,
    newLegs: [],
  };
}
