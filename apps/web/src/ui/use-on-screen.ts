import { useEffect, useRef, useState, type RefObject } from 'react';

/** How far outside of the window, px, something counts as about to be seen. */
const MARGIN_PX = 200;

const watchers = new WeakMap<Element, (isOnScreen: boolean) => void>();
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) watchers.get(target)?.(isIntersecting);
  },
  { rootMargin: `${MARGIN_PX}px 0px` },
);

/** Whether an element can be seen or nearly so; what cannot need not be kept up to date. One observer serves all. */
export function useOnScreen<Target extends Element>(): readonly [RefObject<Target | null>, boolean] {
  const element = useRef<Target>(null);
  const [isOnScreen, setOnScreen] = useState(false);
  useEffect(() => {
    const target = element.current;
    if (!target) return;
    watchers.set(target, setOnScreen);
    observer.observe(target);
    return () => {
      observer.unobserve(target);
      watchers.delete(target);
    };
  }, []);
  return [element, isOnScreen];
}
