import { useStore } from '@nanostores/react';
import { useEffect, useMemo } from 'react';
import type { PriceFormat } from '../../../format/price.ts';
import { createDragDesk, type DragDesk } from './drag-desk.ts';
import type { DragState } from './drag.ts';
import { sendMove } from './send-move.ts';
import type { TradeLine } from './trade-line.ts';

/** Lines being moved, kept in step with what is known of them; what cannot be sent any more is undone. */
export function useDragDesk(
  prices: PriceFormat,
  lines: readonly TradeLine[],
  obstacle: string | undefined,
): readonly [DragState, DragDesk['dispatch']] {
  const desk = useMemo(() => createDragDesk(prices, (move) => sendMove(move, prices)), [prices]);
  const state = useStore(desk.$state);
  const { dispatch } = desk;
  useEffect(() => () => desk.close(), [desk]);
  useEffect(() => dispatch({ type: 'known', lines }), [dispatch, lines]);
  const held = state.drag?.line.target;
  const isSent = held !== undefined && held.kind !== 'draft';
  useEffect(() => {
    if (isSent && obstacle !== undefined) dispatch({ type: 'undo', why: `${obstacle} Nothing was sent.` });
  }, [dispatch, isSent, obstacle]);
  return [state, dispatch];
}
