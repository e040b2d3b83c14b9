import { useRef, useState, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import type { NewLeg, TradeLine } from './trade-line.ts';

/** What is done to a label. */
export interface LabelHandlers {
  onGrab(line: TradeLine, event: PointerEvent<HTMLElement>): void;
  onKey(line: TradeLine, event: KeyboardEvent<HTMLElement>): void;
  onFocus(line: TradeLine): void;
  onBlur(line: TradeLine, event: FocusEvent<HTMLElement>): void;
  /** Without an event it was a key. */
  onNewLeg(line: TradeLine, leg: NewLeg, event: PointerEvent<HTMLElement> | undefined): void;
  onClose(line: TradeLine): void;
  onPoint(line: TradeLine | undefined): void;
}

/** Always the same handlers, which do what the latest do: a label is rendered again only when it shows something else. */
export function useStableHandlers(handlers: LabelHandlers): LabelHandlers {
  const latest = useRef(handlers);
  latest.current = handlers;
  const [stable] = useState<LabelHandlers>(() => ({
    onGrab: (...args) => latest.current.onGrab(...args),
    onKey: (...args) => latest.current.onKey(...args),
    onFocus: (...args) => latest.current.onFocus(...args),
    onBlur: (...args) => latest.current.onBlur(...args),
    onNewLeg: (...args) => latest.current.onNewLeg(...args),
    onClose: (...args) => latest.current.onClose(...args),
    onPoint: (...args) => latest.current.onPoint(...args),
  }));
  return stable;
}
