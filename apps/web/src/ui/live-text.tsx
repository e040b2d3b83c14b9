import type { ReadableAtom } from 'nanostores';
import { useLayoutEffect, useRef } from 'react';
import { flash } from './flash.ts';

interface LiveTextProps<Value> {
  readonly store: ReadableAtom<Value>;
  readonly text: (value: Value) => string;
  readonly className?: string;
  /** A further class, e.g. for the sign of the value. */
  readonly look?: (value: Value) => string;
  /** The number in whose direction it lights up for a moment when it changes. */
  readonly moving?: (value: Value) => number | undefined;
}

/**
 * A text that follows a store past React: what changes many times a second is written into the page, and nothing is rendered anew.
 * Its box must not depend on what is written.
 */
export function LiveText<Value>({ store, text, className = '', look, moving }: LiveTextProps<Value>) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const span = element.current;
    if (!span) return;
    let before: number | undefined;
    return store.subscribe((value) => {
      write(span, text(value));
      if (look) setClass(span, `${className} ${look(value)}`);
      const number = moving?.(value);
      if (number !== undefined && before !== undefined && number !== before) {
        flash(span, number > before ? 'up' : 'down');
      }
      before = number;
    });
  });
  return <span ref={element} className={className} />;
}

/** Changes no more than needed: another text in the same node is laid out soonest. */
function write(element: HTMLElement, text: string): void {
  const node = element.firstChild;
  if (!(node instanceof Text)) element.textContent = text;
  else if (node.data !== text) node.data = text;
}

function setClass(element: HTMLElement, name: string): void {
  if (element.className !== name) element.className = name;
}
