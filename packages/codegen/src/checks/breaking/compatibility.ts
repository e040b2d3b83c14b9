import type { JsonSchema } from '@tickwire/contracts/specs';
import { modelName } from '../../specs/models.ts';
import type { Models } from '../../specs/models.ts';
import { alternatives } from './alternatives.ts';
import type { Direction } from './direction.ts';
import { limitFaults } from './limits.ts';

export interface Fault {
  /** Place in the value, e.g. `.bars[].time`; empty for the value itself. */
  readonly path: string;
  readonly text: string;
}

/**
 * Compares two versions of a schema. What a client wrote for the old version must satisfy the new one, and what
 * the new server writes must satisfy the old one; everything else is a fault. Models of equal name are compared
 * once each, by `comparedModels`.
 */
export class Compatibility {
  readonly #direction: Direction;
  readonly #old: Models;
  readonly #new: Models;
  readonly #seen = new Set<string>();

  constructor(direction: Direction, { before, after }: { before: Models; after: Models }) {
    this.#direction = direction;
    this.#old = before;
    this.#new = after;
  }

  /** Names of the models met so far; each is to be compared by `model`. */
  get models(): Iterable<string> {
    return this.#seen;
  }

  /** Faults between two versions of one named model. */
  model(name: string): Fault[] {
    const before = this.#old[name];
    const after = this.#new[name];
    return before && after ? this.#structure(before, after, '') : [];
  }

  /** Faults between two versions of a schema that stands at `path`. */
  schema(before: JsonSchema, after: JsonSchema, path = ''): Fault[] {
    const name = modelName(before);
    if (name !== undefined && name === modelName(after)) {
      this.#seen.add(name);
      return [];
    }
    return this.#structure(before, after, path);
  }

  #structure(before: JsonSchema, after: JsonSchema, path: string): Fault[] {
    const [written, read] = this.#direction === 'request' ? [before, after] : [after, before];
    const [writerModels, readerModels] =
      this.#direction === 'request' ? [this.#old, this.#new] : [this.#new, this.#old];
    const forms = alternatives(read, readerModels);
    return alternatives(written, writerModels).flatMap((form) => this.#form(form, forms, path));
  }

  /** Faults of one written form: none if some form the reader knows takes it, else those of the closest. */
  #form(written: JsonSchema, known: readonly JsonSchema[], path: string): Fault[] {
    const candidates = known.filter((form) => sameType(written, form));
    if (candidates.length === 0) {
      const type = typeName(written);
      const accepted = [...new Set(known.map(typeName))].join(' or ');
      return [
        this.#direction === 'request'
          ? { path, text: `${type} is no longer accepted, only ${accepted}` }
          : { path, text: `may now be ${type} where it was ${accepted}` },
      ];
    }
    const attempts = candidates.map((form) => this.#sameTypeForm(written, form, path));
    return attempts.reduce((best, attempt) => (attempt.length < best.length ? attempt : best));
  }

  #sameTypeForm(written: JsonSchema, read: JsonSchema, path: string): Fault[] {
    const faults = limitFaults(written, read, this.#direction).map((text) => ({ path, text }));
    if (written.type === 'array') faults.push(...this.#items(written, read, path));
    if (written.type === 'object') faults.push(...this.#members(written, read, path));
    return faults;
  }

  #nested(written: JsonSchema, read: JsonSchema, path: string): Fault[] {
    return this.#direction === 'request'
      ? this.schema(written, read, path)
      : this.schema(read, written, path);
  }

  #items(written: JsonSchema, read: JsonSchema, path: string): Fault[] {
    return this.#nested(asSchema(written.items), asSchema(read.items), `${path}[]`);
  }

  #members(written: JsonSchema, read: JsonSchema, path: string): Fault[] {
    const faults: Fault[] = [];
    const before = this.#direction === 'request' ? written : read;
    const after = this.#direction === 'request' ? read : written;
    for (const name of Object.keys(before.properties ?? {})) {
      if (after.properties?.[name] === undefined)
        faults.push({ path: `${path}.${name}`, text: 'was removed' });
    }
    for (const name of read.required ?? []) {
      if (written.required?.includes(name) || after.properties?.[name] === undefined) continue;
      faults.push({
        path: `${path}.${name}`,
        text: this.#direction === 'request' ? 'is now required' : 'may now be missing',
      });
    }
    for (const [name, member] of Object.entries(written.properties ?? {})) {
      const known = read.properties?.[name];
      if (known !== undefined)
        faults.push(...this.#nested(asSchema(member), asSchema(known), `${path}.${name}`));
    }
    return [...faults, ...this.#others(written, read, path)];
  }

  /** Members beyond the named ones: a closed object, or a map of values. */
  #others(written: JsonSchema, read: JsonSchema, path: string): Fault[] {
    const [from, to] = [written.additionalProperties ?? true, read.additionalProperties ?? true];
    if (from === false || to === true) return [];
    if (to === false) {
      return [
        {
          path,
          text:
            this.#direction === 'request' ? 'unknown fields are now refused' : 'may now hold further fields',
        },
      ];
    }
    return this.#nested(asSchema(from), asSchema(to), `${path}.*`);
  }
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}

function typeName(schema: JsonSchema): string {
  return typeof schema.type === 'string'
    ? schema.type
    : schema.enum
      ? schema.enum.map(String).join('|')
      : 'anything';
}

function sameType(written: JsonSchema, read: JsonSchema): boolean {
  if (read.type === undefined) return read.enum === undefined || written.enum !== undefined;
  return written.type === read.type || (written.type === 'integer' && read.type === 'number');
}
