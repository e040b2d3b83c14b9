/** How long after its end an action is still taken for the one just done, ms: the stream has told of it by then. */
const SETTLE_MS = 400;

const running = new Set<string>();

/** Runs an action unless the same one, by its key, is under way or has only just ended: a key held down acts once. */
export async function once(key: string, action: () => Promise<boolean>): Promise<boolean> {
  if (running.has(key)) return false;
  running.add(key);
  try {
    return await action();
  } finally {
    setTimeout(() => running.delete(key), SETTLE_MS);
  }
}
