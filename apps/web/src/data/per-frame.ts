/** A page in the background draws no frames; what came is then taken over this often, ms. */
const HIDDEN_MS = 250;
/** Changes a frame applies: prices of hundreds of symbols that come at once are drawn over a few frames, none of them late. */
const MOST_PER_FRAME = 40;

const waiting = new Map<object, () => void>();
let frame: number | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function draw(): void {
  apply(MOST_PER_FRAME);
}

function applyAll(): void {
  apply(Infinity);
}

function apply(most: number): void {
  if (frame !== undefined) cancelAnimationFrame(frame);
  clearTimeout(timer);
  frame = undefined;
  timer = undefined;
  const due = [...waiting].slice(0, most);
  for (const [subject] of due) waiting.delete(subject);
  if (waiting.size > 0) schedule();
  for (const [, change] of due) change();
}

function schedule(): void {
  if (timer !== undefined) return;
  frame = requestAnimationFrame(draw);
  timer = setTimeout(applyAll, HIDDEN_MS);
}

/** Applies a change at the next frame, or one of the next where many wait; of several for the same `subject` only the last. */
export function atNextFrame(subject: object, change: () => void): void {
  waiting.set(subject, change);
  schedule();
}
