interface Place {
  x: number;
  y: number;
  away: boolean;
}

const places = new WeakMap<HTMLElement, Place>();

/** Puts a label of a height in px where it is to stand, `away` where it is not to be seen; writes nothing that is so already. */
export function putLabel(element: HTMLElement, x: number, y: number, away: boolean, height: number): void {
  const before = places.get(element);
  if (before && before.x === x && before.y === y && before.away === away) return;
  if (before?.x !== x || before.y !== y) {
    element.style.transform = `translate(${x}px, ${y - height / 2}px)`;
  }
  if (before?.away !== away) element.toggleAttribute('data-away', away);
  places.set(element, { x, y, away });
}
