import type { DragState } from './drag.ts';
import type { DrawnLine } from './drawn-line.ts';
import { isMovable, type TradeLine } from './trade-line.ts';

/** A label, where it is now: held or sent ones stand apart from their lines. */
export interface ShownLabel {
  readonly id: string;
  readonly line: TradeLine;
  readonly price: number;
  readonly state: 'still' | 'held' | 'pending';
  readonly held: boolean;
}

/** What the chart draws of the lines that have no label. */
export function plainLines(all: readonly TradeLine[], labelled: readonly TradeLine[]): readonly DrawnLine[] {
  const known = new Set(labelled.map(({ id }) => id));
  return all.filter(({ id }) => !known.has(id)).map((line) => drawnOf(line, {}));
}

interface ShownLines {
  readonly labels: readonly ShownLabel[];
  readonly drawn: readonly DrawnLine[];
}

const drawnOf = (line: TradeLine, change: Partial<DrawnLine>): DrawnLine => ({
  id: line.id,
  price: line.price,
  tone: line.tone,
  look: line.look,
  faint: line.faint,
  strong: false,
  onScale: false,
  grabbable: false,
  ...change,
});

/** What the chart draws of labelled lines: each where it stands, and once more where it is held or was sent to. */
export function shownLines(
  labelled: readonly TradeLine[],
  { drag, pending }: DragState,
  pointed: string | undefined,
): ShownLines {
  const moved = new Map(
    pending.map(({ line, price }) => [line.id, { line, price, state: 'pending' as const }]),
  );
  const moving = new Map<string, Omit<ShownLabel, 'id' | 'held'>>(moved);
  if (drag) moving.set(drag.line.id, { ...drag, state: 'held' });
  const known = new Set(labelled.map(({ id }) => id));
  const extra = [...moving.values()].filter(({ line }) => !known.has(line.id));
  const labels = [
    ...labelled.map((line) => moving.get(line.id) ?? { line, price: line.price, state: 'still' as const }),
    ...extra,
  ].map((label) => ({ ...label, id: label.line.id, held: label.state === 'held' }));
  // One price stands on the scale once.
  const firsts = new Map(labels.toReversed().map(({ id, price }) => [price, id]));
  const drawn = labels.map(({ line, price, state }) =>
    drawnOf(line, {
      price,
      faint: state === 'still' ? line.faint : state === 'pending',
      strong: state === 'held' || line.id === pointed,
      onScale: firsts.get(price) === line.id,
      grabbable: isMovable(line) && state !== 'pending',
    }),
  );
  const left = [...moving.values()]
    .filter(({ line }) => line.target.kind !== 'new-leg')
    .map(({ line }) => drawnOf(line, { id: `${line.id} from`, look: 'dotted', faint: true }));
  return { labels, drawn: [...left, ...drawn] };
}
