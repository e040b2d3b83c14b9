import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import './splitter.css';

interface SplitterProps {
  /** What it makes larger and smaller, e.g. `Watchlist width`. */
  readonly label: string;
  /** How the line runs: a vertical one is dragged sideways. */
  readonly orientation: 'vertical' | 'horizontal';
  readonly className?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Units of `value` per px towards the right or bottom; negative where the pane is on the other side. */
  readonly perPixel: number;
  readonly onChange: (value: number) => void;
  readonly onReset: () => void;
}

const STEP_PX = 16;

/** A line between two panes: dragged, moved with the arrow keys, Home and End, put back by a double click. */
export function Splitter({
  label,
  orientation,
  className = '',
  value,
  min,
  max,
  perPixel,
  onChange,
  onReset,
}: SplitterProps) {
  const dragged = useRef<{ readonly at: number; readonly value: number } | undefined>(undefined);
  const place = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY);
  const change = (next: number) => onChange(Math.min(max, Math.max(min, next)));

  const press = (event: KeyboardEvent) => {
    const [back, on] = orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    if (event.key === back) change(value - STEP_PX * perPixel);
    else if (event.key === on) change(value + STEP_PX * perPixel);
    else if (event.key === 'Home') change(min);
    else if (event.key === 'End') change(max);
    else if (event.key === 'Enter') onReset();
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      title="Drag to resize, double-click to reset"
      className={`splitter splitter-${orientation} ${className}`}
      onKeyDown={press}
      onDoubleClick={onReset}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = { at: place(event), value };
      }}
      onPointerMove={(event) => {
        const from = dragged.current;
        if (from) change(from.value + (place(event) - from.at) * perPixel);
      }}
      onLostPointerCapture={() => {
        dragged.current = undefined;
      }}
    />
  );
}
