/** How long a change stays lit, ms. */
const LIT_MS = 350;
/** Lights go out together: each time costs the page a frame. */
const OUT_EVERY_MS = 100;

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
const lit = new Map<HTMLElement, number>();
let timer: ReturnType<typeof setInterval> | undefined;

function putOut(): void {
  const now = performance.now();
  for (const [element, until] of lit) {
    if (until > now) continue;
    element.removeAttribute('data-flash');
    lit.delete(element);
  }
  if (lit.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

/** Lights an element up for a moment, where motion is welcome; without an animation, which would draw every frame until it ends. */
export function flash(element: HTMLElement, direction: 'up' | 'down'): void {
  if (reducedMotion.matches) return;
  element.dataset['flash'] = direction;
  lit.set(element, performance.now() + LIT_MS);
  timer ??= setInterval(putOut, OUT_EVERY_MS);
}
