/** A page in the background draws no frames; what came is then taken over this often, ms. */
const HIDDEN_MS = 250;

const waiting = new Map<object, () => void>();
let frame: number | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function flush(): void {
  if (frame !== undefined) cancelAnimationFrame(frame);
  clearTimeout(timer);
  frame = undefined;
  timer = undefined;
  const due = [...waiting.values()];
  waiting.clear();
  for (const apply of due) apply();
}

/** Applies a change with all others at the next frame; of several for the same `subject` only the last. */
export function atNextFrame(subject: object, apply: () => void): void {
  waiting.set(subject, apply);
  if (timer !== undefined) return;
  frame = requestAnimationFrame(flush);
  timer = setTimeout(flush, HIDDEN_MS);
}
