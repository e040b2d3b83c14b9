import type { KeyboardEvent } from 'react';
import { rovingIndex } from '../../ui/roving.ts';

/** Arrow keys, Home and End walk the levels of both sides. */
export function walkLevels(event: KeyboardEvent<HTMLElement>): void {
  const levels = [...event.currentTarget.querySelectorAll<HTMLElement>('.depth-level')];
  const index = levels.findIndex((level) => level === document.activeElement);
  const next = index < 0 ? undefined : rovingIndex(event.key, index, levels.length);
  if (next === undefined) return;
  levels[next]?.focus();
  event.preventDefault();
}
