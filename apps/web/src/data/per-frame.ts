/** A page in the background draws no frames; what came is then taken over this often, ms. */
const HIDDEN_MS = 250;
/** Frames over which prices of hundreds of symbols that come at once are drawn, so that none of them is late. */
const MOST_FRAMES = 5;
/** Changes that need no second frame. */
const EASY = 12;

const waiting = new Map<object, () => void>();
/** Changes a frame applies until none waits. */
let quota = 0;
let frame: number | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

function draw(): void {
  quota = Math.max(quota, EASY, Math.ceil(waiting.size / MOST_FRAMES));
  apply(quota);
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
  else quota = 0;
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
