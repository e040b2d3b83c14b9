import { useEffect, useRef } from 'react';
import { flash } from './flash.ts';
import './flashing-number.css';

interface FlashingNumberProps {
  readonly value: number;
  readonly text: string;
  readonly className?: string;
}

/** A number that lights up for a moment in the direction it moved; its box never changes. */
export function FlashingNumber({ value, text, className = '' }: FlashingNumberProps) {
  const element = useRef<HTMLSpanElement>(null);
  const before = useRef(value);
  useEffect(() => {
    const moved = Math.sign(value - before.current);
    before.current = value;
    if (moved !== 0 && element.current) flash(element.current, moved > 0 ? 'up' : 'down');
  }, [value]);
  return (
    <span ref={element} className={`flashing ${className}`}>
      {text}
    </span>
  );
}
