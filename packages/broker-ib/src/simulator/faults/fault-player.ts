import type { Scheduler } from '@tickwire/resilience';
import { FaultScriptError, readFaultLine, type FaultLine } from './fault-line.ts';
import type { Faults } from './faults.ts';
import { scriptedFaults, type ScriptedFault } from './scripted-faults.ts';

/** Lets faults happen by a script, at the times it says. */
export class FaultPlayer {
  readonly #faults: Faults;
  readonly #scheduler: Scheduler;
  readonly #log: (line: string) => void;
  readonly #waiting = new Set<() => void>();

  constructor(faults: Faults, scheduler: Scheduler, log: (line: string) => void) {
    this.#faults = faults;
    this.#scheduler = scheduler;
    this.#log = log;
  }

  /**
   * Starts a script, a fault a line; empty lines and what follows a `#` count for nothing.
   * @throws FaultScriptError when a line cannot be read; then nothing is started.
   */
  play(script: string): void {
    const lines = script
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((line) => line !== '')
      .map((text) => ({ text, line: readFaultLine(text), fault: faultNamed(text) }));
    for (const { text, line, fault } of lines) this.#wait(line.after, () => this.#run(text, line, fault));
  }

  /** Calls off what has not happened yet. */
  close(): void {
    for (const cancel of this.#waiting) cancel();
    this.#waiting.clear();
  }

  #run(text: string, line: FaultLine, fault: ScriptedFault): void {
    this.#try(text, () => fault.run(this.#faults, line));
    const { end } = fault;
    if (end !== undefined && line.lasts !== undefined) {
      this.#wait(line.lasts, () => this.#try(`${text}: over`, () => end(this.#faults, line)));
    }
    if (line.every !== undefined) this.#wait(line.every, () => this.#run(text, line, fault));
  }

  /** What cannot happen now, such as the correction of a fill before there is one, is said and harms nothing. */
  #try(text: string, act: () => void): void {
    try {
      act();
      this.#log(`Fault: ${text}`);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof FaultScriptError)) throw error;
      this.#log(`Fault: ${text}: ${error.message}`);
    }
  }

  #wait(ms: number, task: () => void): void {
    const cancel = this.#scheduler.after(ms, () => {
      this.#waiting.delete(cancel);
      task();
    });
    this.#waiting.add(cancel);
  }
}

function faultNamed(text: string): ScriptedFault {
  const line = readFaultLine(text);
  const fault = scriptedFaults[line.name];
  if (fault === undefined) {
    const known = Object.keys(scriptedFaults).join(', ');
    throw new FaultScriptError(`"${text}": there is no fault "${line.name}". Known are ${known}.`);
  }
  if (line.lasts !== undefined && fault.end === undefined && fault.lastsItself !== true) {
    throw new FaultScriptError(`"${text}": ${line.name} does not last, leave out "for".`);
  }
  // Its words are read now, so that a mistake in them is told before anything happens.
  fault.run(nothingHappens, line);
  return fault;
}

/** Every fault can be called and none does anything. */
const nothingHappens = new Proxy({} as Faults, { get: () => () => undefined });
