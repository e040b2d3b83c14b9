import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * Arrow keys, Home and End among the items of one tab stop (tabs, radios, rows): which index a key moves to,
 * wrapping at both ends. Undefined for any other key.
 */
export function rovingIndex(key: string, index: number, length: number): number | undefined {
  if (length === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const step = steps[key];
  return step === undefined ? undefined : (index + step + length) % length;
}

/** Moves focus and choice to the sibling an arrow key points at. */
export function moveAmong(
  event: KeyboardEvent<HTMLElement>,
  index: number,
  choose: (next: number) => void,
): void {
  const siblings = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[data-roving]');
  const next = rovingIndex(event.key, index, siblings?.length ?? 0);
  if (next === undefined) return;
  event.preventDefault();
  siblings?.[next]?.focus();
  choose(next);
}
