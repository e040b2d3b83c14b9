import { useStore } from '@nanostores/react';
import type { Position } from '@tickwire/client';
import { computed, type ReadableAtom } from 'nanostores';
import { useMemo } from 'react';
import { $orders } from '../../../data/orders.ts';
import { $positions } from '../../../data/positions.ts';
import { $pricedDraft } from '../../../data/priced-draft.ts';
import { quoteOf } from '../../../data/quotes.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { accountLines } from './account-lines.ts';
import { draftLines } from './draft-lines.ts';
import { $shown } from './shown.ts';
import type { TradeLine } from './trade-line.ts';

/** Labels of the account's lines; of more, those nearest to the market have one. */
const MOST = 40;

const fields = [
  'qty',
  'side',
  'avgPrice',
  'takeProfit',
  'stopLoss',
  'guaranteedStop',
  'trailingStopPips',
] as const;

const standing = new Map<string, ReadableAtom<Position | undefined>>();

/** The position in a symbol; another one only when it stands otherwise, not with each of its profits. */
function standingPosition(symbol: string): ReadableAtom<Position | undefined> {
  let store = standing.get(symbol);
  if (!store) {
    let last: Position | undefined;
    store = computed($positions, (positions) => {
      const next = positions?.get(symbol);
      const isSame = fields.every((field) => next?.[field] === last?.[field]);
      return (last = isSame && next && last ? last : next);
    });
    standing.set(symbol, store);
  }
  return store;
}

interface Lines {
  readonly all: readonly TradeLine[];
  /** Those that have a label and can be moved. */
  readonly labelled: readonly TradeLine[];
}

/** What the chart draws lines of: the position, the working orders and the order being written. */
export function useLines(symbol: string, prices: PriceFormat): Lines {
  const orders = useStore($orders);
  const position = useStore(standingPosition(symbol));
  const draft = useStore($pricedDraft);
  const own = useMemo(() => accountLines(symbol, orders ?? new Map(), position), [symbol, orders, position]);
  const written = useMemo(() => draftLines(draft, prices), [draft, prices]);
  const all = useMemo(() => [...own, ...written], [own, written]);
  const labelled = useMemo(() => [...nearest(own, symbol), ...written], [own, written, symbol]);
  return { all, labelled };
}

function nearest(lines: readonly TradeLine[], symbol: string): readonly TradeLine[] {
  if (lines.length <= MOST) return lines;
  const market = quoteOf(symbol).get()?.lp ?? lines[0]?.price ?? 0;
  const distance = ({ target, price }: TradeLine) =>
    target.kind === 'position' ? -1 : Math.abs(price - market);
  return lines.toSorted((a, b) => distance(a) - distance(b)).slice(0, MOST);
}

/** Whether the user wants to see a line. */
export function useIsShown(): (line: TradeLine) => boolean {
  const orders = useStore($shown.orders);
  const positions = useStore($shown.positions);
  return useMemo(
    () => (line: TradeLine) => (line.target.kind === 'position' ? positions : orders),
    [orders, positions],
  );
}
