import type { JsonSchema } from '@tickwire/contracts/specs';
import type { Models } from '../../specs/models.ts';
import { Compatibility } from './compatibility.ts';
import type { Direction } from './direction.ts';

/** Two versions of a spec's models, and what was found wrong between the versions so far. */
export class SpecComparison {
  readonly #faults: string[] = [];
  readonly #checks: Readonly<Record<Direction, Compatibility>>;

  constructor(before: Models, after: Models) {
    this.#checks = {
      request: new Compatibility('request', { before, after }),
      response: new Compatibility('response', { before, after }),
    };
  }

  report(where: string, text: string): void {
    this.#faults.push(`${where} ${text}`);
  }

  /** Compares two versions of what travels in one direction. */
  compare(direction: Direction, before: JsonSchema, after: JsonSchema, where: string): void {
    for (const { path, text } of this.#checks[direction].schema(before, after)) {
      this.report(`${where}${path}`, text);
    }
  }

  /** Everything found, models that were met included. */
  faults(): string[] {
    for (const direction of ['request', 'response'] as const) {
      const check = this.#checks[direction];
      // A set grows while it is walked: models that are met only inside others are compared too.
      for (const name of check.models) {
        for (const { path, text } of check.model(name)) this.report(`${name}${path} (${direction})`, text);
      }
    }
    return this.#faults;
  }
}
