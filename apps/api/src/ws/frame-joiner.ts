import type { Codec } from './codec.ts';

/** Joins frames for one write; sockets that are sent the same ones in turn share the result. */
export class FrameJoiner {
  #frames: readonly Buffer[] = [];
  #joined: Buffer = Buffer.alloc(0);

  /** `frames` are of that codec, and at least one. */
  join(frames: readonly Buffer[], codec: Codec): Buffer {
    if (!sameFrames(frames, this.#frames)) {
      this.#joined = codec.join(frames);
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
