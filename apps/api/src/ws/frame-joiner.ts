/** Concatenates frames for one write; sockets that are sent the same ones in turn share the result. */
export class FrameJoiner {
  #frames: readonly Buffer[] = [];
  #joined: Buffer = Buffer.alloc(0);

  join(frames: readonly Buffer[]): Buffer {
    const [first] = frames;
    if (frames.length === 1 && first) return first;
    if (!sameFrames(frames, this.#frames)) {
      this.#joined = Buffer.concat(frames);
      this.#frames = frames;
    }
    return this.#joined;
  }
}

function sameFrames(a: readonly Buffer[], b: readonly Buffer[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
