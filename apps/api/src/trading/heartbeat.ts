import type { Engine } from '@tickwire/engine';
import type { Log } from '../log.ts';

/** What is done at every beat, in order; one that throws does not keep the others from it. */
export interface BeatStep {
  readonly name: string;
  run(): void;
}

/** The one timer of the server's trading: runs the steps of every beat, and tells the log how the engine is. */
export class Heartbeat {
  readonly #engine: Engine;
  readonly #steps: readonly BeatStep[];
  readonly #log: Log;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;
  #suspended = false;

  constructor(engine: Engine, steps: readonly BeatStep[], log: Log) {
    this.#engine = engine;
    this.#steps = steps;
    this.#log = log;
  }

  start(intervalMs: number): void {
    this.#timer = setInterval(() => this.beat(), intervalMs);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  beat(): void {
    this.#tell();
    for (const { name, run } of this.#steps) {
      try {
        run();
      } catch (error) {
        this.#log.error({ err: error, step: name }, 'a step of the beat failed');
      }
    }
  }

  #tell(): void {
    const { stopped, suspended } = this.#engine;
    if (stopped !== undefined && !this.#stopped) {
      this.#stopped = true;
      this.#log.fatal({ err: stopped }, 'the engine has stopped for good');
    }
    if ((suspended !== undefined) === this.#suspended) return;
    this.#suspended = suspended !== undefined;
    if (suspended === undefined) this.#log.info('the journal is written again: orders are taken');
    else this.#log.error({ err: suspended }, 'the journal cannot be written: no order is taken until it can');
  }
}
